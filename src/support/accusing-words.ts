/** Words, as parts of regular expressions, by which English accuses somebody. They are matched against the text right before or after a name. */

const gapStop =
  'by|of|with|on|to|that|who|which|whom|whose|what|how|why|where|whether|because|if|when|while|after|before|for|from|in|at|is|are|was|were|has|had|have|said|says';

/** Up to `most` words between a verb and the name it is about: "the town's former mayor". */
export const gap = (most: number): string => `(?:(?!(?:${gapStop})\\b)[\\p{L}\\p{N}][\\p{L}\\p{N}.’'-]*\\s+){0,${most}}`;

/** Verbs whose object is accused. */
export const accusingVerb = [
  'accus(?:e|es|ed|ing)',
  'blam(?:e|es|ed|ing)',
  'indict(?:s|ed|ing)?',
  'arrest(?:s|ed|ing)?',
  'detain(?:s|ed|ing)?',
  'convict(?:s|ed|ing)?',
  'prosecut(?:e|es|ed|ing)',
  'su(?:e|es|ed|ing)',
  'denounc(?:e|es|ed|ing)',
  'impeach(?:es|ed|ing)?',
  'implicat(?:e|es|ed|ing)',
  'incriminat(?:e|es|ed|ing)',
  'jail(?:s|ed|ing)?',
  'imprison(?:s|ed|ing)?',
  'suspect(?:s|ed|ing)?',
  'fined',
].join('|');

/** What is said of the accused after a form of "be". */
export const accusedState = [
  'accused|charged(?=\\s+(?:with|over|in)\\b)|indicted|arrested|detained|convicted|prosecuted|sued|blamed|denounced|impeached|jailed|imprisoned',
  'sentenced|suspected|implicated|incriminated|fined|disbarred|complicit|corrupt',
  'suspended|expelled|disqualified|banned(?=\\s+(?:for|from|over|after)\\b)|stripped\\s+of',
  '(?:(?:found|pronounced|ruled)\\s+)?guilty',
  'under\\s+(?:criminal\\s+)?(?:investigation|arrest|suspicion|indictment)',
  'in\\s+custody|to\\s+blame|behind\\s+bars|on\\s+trial|wanted\\s+(?:for|by|on)\\b',
  'facing\\s+(?:\\S+\\s+){0,3}(?:charges|allegations|accusations|trial|prosecution)',
  'responsible\\s+for\\s+(?:\\S+\\s+){0,3}(?:deaths?|killings?|murders?|attacks?|massacres?|fraud|crash|crimes?|losses|scandal|collapse)',
].join('|');

/** "Reyl, accused of …" */
export const accusedOf = [
  '(?:accused|suspected|convicted|guilty)\\s+of',
  'charged\\s+with',
  'indicted\\s+(?:for|on|over)',
  'arrested\\s+(?:for|on|over|in)',
  'wanted\\s+(?:for|by)',
].join('|');

/** What only a wrongdoer has done. */
export const misdeed = [
  'lied|stole|stolen|bribed|murdered|raped|molested|assaulted|embezzled|defrauded|swindled|plagiari[sz]ed|fabricated|falsified|laundered',
  'smuggled|looted|tortured|blackmailed|extorted|perjured|cheated|misled|deceived|colluded|conspired|tampered|doped|faked|rigged',
  'covered\\s+up|pleaded\\s+guilty|confessed',
  'killed\\s+(?:a|an|his|her|their|\\p{N}+|two|three|four|five|six|dozens|hundreds|thousands|people|civilians|children)',
].join('|');

/** What only a wrongdoer is called. */
export const wrongdoer = [
  'liar|murderer|killer|thief|fraud|fraudster|crook|criminal|war\\s+criminal|rapist|racist|traitor|terrorist|dictator|cheat|plagiarist|bully',
  'predator|abuser|swindler|suspect|accomplice|conspirator|embezzler|extortionist|smuggler',
].join('|');

/** What is brought against somebody, or looks into what they did. */
export const accusationNoun = [
  'accusations?|allegations?|charges?|complaints?|lawsuits?|suits?|cases?|warrants?|indictments?|proceedings|investigations?|inquir(?:y|ies)',
  'probes?|verdicts?|convictions?',
].join('|');

/** What is done to an accused: "the arrest of", "’s arrest". */
export const measure = 'arrest|conviction|indictment|prosecution|detention|impeachment';
