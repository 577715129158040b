const fixed: Record<string, number> = {
  Z: 0,
  GMT: 0,
  UTC: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  WAT: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  SAST: 120,
  EEST: 180,
  MSK: 180,
  TRT: 180,
  EAT: 180,
  PKT: 300,
  AWST: 480,
  HKT: 480,
  SGT: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EDT: -240,
  EST: -300,
  CDT: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  AKDT: -480,
  AKST: -540,
  HST: -600,
};

/** Abbreviations that leave summer time to the date. */
const regions: Record<string, string> = { ET: 'America/New_York', CT: 'America/Chicago', MT: 'America/Denver', PT: 'America/Los_Angeles' };

/**
 * Minutes east of Greenwich of a zone as printed ("EDT", "GMT+3", "+02:00", "ET" on that day), or `undefined` when the abbreviation is not
 * known or stands for several zones (IST). American meanings are taken for CST and EST, the British one for BST.
 */
export const zoneOffset = (zone: string, day: string): number | undefined => {
  const numeric = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (numeric) return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0));
  const region = regions[zone];
  return region === undefined ? fixed[zone] : regionOffset(region, day);
};

const regionOffset = (timeZone: string, day: string): number | undefined => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(new Date(`${day}T17:00:00Z`));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return name === undefined ? undefined : zoneOffset(name, day);
};
