/** Lines that sites put between paragraphs. Each pattern must match the whole line: a sentence that holds the words is kept. */
const furniture = [
  /(?:advert(?:isement|isment|s)?|ad|sponsored(?: content)?|promoted|loading\W*|share(?: this)?(?: article| story| post)?|tweet|print|email|save|subscribe(?: now)?|sign (?:in|up)|log ?in|menu|close|home|comments?(?: \(\d+\))?|post (?:a )?comments?.{0,10}|view comments|related|more:?|read more|tags?:?|topics:?|skip to (?:main )?content)/i,
  /(?:continue reading|story continues|article continues|keep reading|scroll (?:down )?(?:for|to)).{0,50}/i,
  /(?:advertisement|ad)\W.{0,40}(?:continue|below|skip).{0,40}/i,
  /(?:read (?:more|also|next)|also read|see also|see more|related(?: (?:story|stories|article|articles|post|posts|content|reading|coverage|links?))?|more (?:from|on|stories|like this)|recommended|you (?:may|might) (?:also )?(?:like|be interested in)|don['’]t miss|watch(?: (?:now|also|live))?|listen|in pictures|what to read next|also on [\w.]+)\s*[:|»>–—-].{0,200}/i,
  /(?:you (?:may|might) (?:also )?(?:like|be interested in)|more (?:great )?[\w ]{0,20}stories|also on [\w.]+|related (?:articles|stories|posts|content|links?|topics)|recommended for you|most (?:read|popular|viewed)|trending(?: now)?|latest (?:news|stories)|breaking news emails)\W*/i,
  /(?:get|sign up|subscribe|follow us|like us|join us|download|click here)\b.{0,120}\b(?:newsletters?|inbox|alerts?|emails?|e-mails?|app|twitter|facebook|instagram|whatsapp|telegram|youtube|channel)\b.{0,80}/i,
  /(?:image|photo(?:graph)?|picture|video|credits?|image (?:source|credit|caption)|photo(?:graph)? (?:by|credit))\s*(?:[:/]|\.\.\.).{0,120}/i,
  /\((?:image|photo|picture|credit|ap photo|file photo)\b[^)]{0,120}\)/i,
  /.{0,80}\b(?:getty images|shutterstock|alamy|ap photo|afp via getty|epa-efe)\b\W{0,3}(?:via [\w ]+)?/i,
  /(?:this (?:slideshow|video|content|feature|site) requires javascript|please enable javascript.{0,80}|your browser does not support.{0,80})\W*/i,
  /(?:like this story|have a tip|got a (?:tip|story))\?.{0,200}/i,
  /(?:this (?:post|article|page) (?:may )?(?:contain|include)s?) (?:affiliate|referral)\b.{0,160}/i,
  /©.{0,160}|(?:copyright|all rights reserved)\b.{0,160}/i,
];
const whole = furniture.map(({ source }) => new RegExp(`^(?:- )?(?:${source})$`, 'iu'));
const longest = 260;

/** Whether a line of a page is the site's and not the article's: an advertisement, a button, a pointer elsewhere, a credit. */
export const isPageFurniture = (line: string): boolean => line.length <= longest && whole.some((pattern) => pattern.test(line));
