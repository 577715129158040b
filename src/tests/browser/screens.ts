/** The screens that pages are looked at on, in CSS pixels. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const;

export const schemes = ['light', 'dark'] as const;
