const opening =
  /^[[(*_•\s]{0,4}(?:editor['’]?s?['’]? note|disclaimer|author['’]s note|note to (?:readers|editors))\s*(?:\([^)]{1,30}\))?\s*[:–—-]|^[[(*_•\s]{0,4}(?:this (?:story|article|report|headline|post|piece|version|page)(?: and \w+)? (?:has|have|was|is|were) (?:been )?(?:updated|first published|originally published)|this is a (?:developing|breaking)(?: news)? (?:story|report))/i;

const corrects =
  /^[[(*_•\s]{0,4}(?:(?:corrections?|clarifications?|corrected|retraction|erratum|amendment|for the record)(?: and clarifications?)?\s*(?:\([^)]{1,40}\)|,? \p{Lu}\p{Ll}+\.? \d{1,2}(?:, \d{4})?)?\s*[:–—-]|corrects (?:to|the|that|spelling|name|paragraph|date|day|title|attribution|quote|figure|number)\b|(?:this|the|an?|our) (?:\w+ ){0,2}(?:story|article|report|headline|post|piece|version|photo caption|caption|graphic|page|subheading)(?: \([^)]{1,60}\))?(?: (?:and|in|of|on|from|above|below|about)(?: \S+){1,6})? (?:has|have|was|were) (?:since )?(?:been )?(?:corrected|amended|clarified|changed|edited|(?:updated|revised) to (?:correct|clarify|reflect|remove|fix))|(?:an?|the) (?:earlier|previous|prior|original) version of (?:this|the|our) (?:story|article|report|post|piece|page|headline|caption|graphic|photo caption)|due to an? (?:\w+ )?error, (?:this|an|the)|this (?:story|article|report|version|post) corrects\b)/iu;

const admits =
  /\b(?:incorrect(?:ly)?|misstated|misspelled|misidentified|misattributed|mistakenly|erroneously|corrected|amended|in error|wrong(?:ly)?|(?:earlier|previous|original) version)\b/i;

const longest = 1200;

/** What the newsroom says that the article had wrong: "An earlier version of this article gave …", "Correction: …". */
export const isCorrection = (text: string): boolean =>
  text.length <= longest && (corrects.test(text) || (opening.test(text) && admits.test(text)));

/** A note of the newsroom about how the article came about. */
export const isEditorialNote = (text: string): boolean => text.length <= longest && opening.test(text);
