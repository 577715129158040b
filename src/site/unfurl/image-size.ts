/** Open Graph's size for a large picture. */
export const imageSize = { width: 1200, height: 630 } as const;
