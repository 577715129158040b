import { endsSentence, wordCount } from './sentence-end.ts';

/** What stands on a page beside the article. `open` kinds may end like a sentence; no match is without the `sign`, which is quick to look for. */
type Rule = { kind: string; words: number; pattern: RegExp; sign?: string };

/**
 * Each rule must match the start of a line or paragraph that is no longer than `words`, so that a sentence of the article which merely
 * contains such words is left alone.
 */
const rules: Rule[] = [
  {
    kind: 'share',
    words: 8,
    pattern:
      /^(?:(?:show|close) (?:more|extra) sharing options|(?:comment on|gift|save|listen to|print|bookmark|report|share) (?:this )?(?:story|article|post|page)|share page|about sharing|read more about sharing|close panel|copy link)[\s\p{P}]*$/iu,
  },
  {
    kind: 'link',
    words: 30,
    pattern:
      /^(?:follow|find|see|read|get|visit|join|more|learn|watch|listen|donate|support|contact|for more|to)\b.{0,160}(?:https?:\/\/|www\.)\S+$/i,
  },
  {
    kind: 'link',
    words: 30,
    pattern:
      /^(?:keep reading|list of \d+ items|list \d+ of \d+|end of list|image \d+ of\b|our standards:|why you can trust\b|what to read next$|read next$|more (?:in|news|headlines)$|got a (?:news )?tip\?)/i,
  },
  {
    kind: 'live blog',
    words: 30,
    pattern:
      /^(?:our|the|today['’]s|this) live (?:coverage|blog|updates|page)\b.{0,100}\b(?:ended|closed|moved|over|finished|paused|concluded|continues?|here)\b[\s.:]*$/i,
  },
  {
    kind: 'subscription',
    words: 24,
    pattern:
      /^(?:register (?:now )?(?:for|to)\b.{0,60}\b(?:access|free)\b|thanks for (?:signing up|subscribing)|we['’]ve sent (?:you )?an e-?mail|please (?:confirm|check) (?:the|your) (?:information|e-?mail|inbox)|i agree to (?:the|receive)\b|by checking this box)/i,
  },
  { kind: 'advertisement', words: 24, pattern: /^this (?:post|article|page|site) (?:may )?contains? (?:affiliate|sponsored)\b/i },
  { kind: 'page', words: 5, pattern: /^powered by \S/i },
  {
    kind: 'share',
    words: 14,
    pattern:
      /^(?:share|tweet|pin|e-?mail|print|copy link|save)(?:\b(?: (?:this|on|via|to|by|the|article|story|page|link|post|with|your|friends|facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|x|copy|print|save|tweet|share|and|or|more|options|close))*)[\s\p{P}\p{S}]*$/iu,
  },
  { kind: 'share', words: 12, pattern: /^(?:click|tap) to (?:share|print|e-?mail|copy|expand|enlarge|play|open|listen|subscribe)\b/i },
  {
    kind: 'share',
    words: 16,
    pattern:
      /^(?:follow|like|find|join) (?:us|the \w+|our \w+|\S+(?: \S+)?) on (?:facebook|twitter|x|instagram|youtube|whatsapp|telegram|threads|bluesky|linkedin|tiktok|google news)\b/i,
  },
  {
    kind: 'share',
    words: 10,
    pattern:
      /^(?:facebook|twitter|instagram|linkedin|whatsapp|telegram|reddit|pinterest|youtube|tiktok|e-?mail|print|rss|messenger)(?:[\s,|/•·]+(?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|reddit|pinterest|youtube|tiktok|e-?mail|print|rss|messenger|share|copy link|link|more|comments?))*[\s\p{P}]*$/iu,
  },
  {
    kind: 'link',
    words: 30,
    pattern:
      /^(?:see also|also see|read also|also read|also read on|must read|read next|up next|read more|related|related (?:stories|articles|coverage|content|links?|topics|news|posts|reading)|more to read|elsewhere on (?:the|our) (?:site|web)|you might have missed|more (?:stories|news|coverage|on this story)|more on this|more from\b.{0,40}|don['’]t miss|you may (?:also )?like|you might (?:also )?like|recommended(?: for you)?|recommended (?:stories|reading)|most (?:read|popular|viewed|shared|commented)|top stories|trending(?: now)?|explore more|watch(?: now| live)?|listen(?: now)?|in pictures|go deeper|further reading|editor['’]s picks?|latest (?:news|stories|updates)|live updates)\s*(?:[:>»|→–—-]|$)/i,
  },
  {
    kind: 'link',
    words: 18,
    pattern:
      /^(?:podcasts?|quiz|crossword|video|watch|listen|gallery|in pictures|photos|slideshow|newsletter|interactive)\s?[:|]\s[^.]*[^.:,\s]$/i,
  },
  {
    kind: 'newsletter',
    words: 60,
    pattern:
      /^(?:privacy notice: |view image in full ?screen$|reuse this content$|(?:after|skip past) newsletter promotion$|for more information see our privacy policy)/i,
  },
  { kind: 'date', words: 6, pattern: /^\d{1,2} ?[/.] ?\d{1,2} ?[/.] ?(?:\d{4}|\d{2})$/ },
  {
    kind: 'partners',
    words: 40,
    pattern: /^(?:our (?:main |official |media )?(?:partners?|sponsors?)|(?:main |official |media )?(?:partners|sponsors))\s?:/i,
  },
  { kind: 'share', words: 14, pattern: /^(?:#[\p{L}\d_]{2,40}[\s,]*)+$/u },
  { kind: 'end', words: 1, pattern: /^(?:enditem|ends|-30-|more\.\.\.)$/i },
  { kind: 'share', words: 30, pattern: /^(?:please )?(?:share|like) (?:and|&|or) (?:share|like|subscribe|follow|comment)\b/i },
  { kind: 'link', words: 30, pattern: /^(?:see also|also read|read also|read next)[\s\u00a0]+(?=[\p{Lu}\d'"‘’“])/iu },
  {
    kind: 'link',
    words: 20,
    pattern:
      /^(?:see|view|get|find|read) (?:our |the |all |more |full |complete |latest |live )*(?:coverage|updates|gallery|photos|live blog|details|full story|story|article|report)(?: (?:here|on|at|of|about|from)\b.{0,60})?[\s.:>»→]*$/i,
  },
  { kind: 'link', words: 20, pattern: /^(?:click|tap|press) (?:here|on|the link|this link)\b/i },
  {
    kind: 'link',
    words: 24,
    pattern:
      /^(?:for (?:more|the latest|full|all the latest)(?: \w+){0,6},? (?:click|visit|go to|follow|see|read|check|download|subscribe)\b)/i,
  },
  { kind: 'link', words: 12, pattern: /^(?:https?:\/\/|www\.)\S+$/i },
  {
    kind: 'live blog',
    words: 30,
    pattern:
      /^(?:(?:our |the |this )?(?:live )?(?:coverage|blog|updates|reporting)(?: (?:on|of|in|for) (?:this|our|the)(?: \S+){1,4})? (?:has|have|is|are) (?:now )?(?:ended|closed|over|finished|paused|concluded)|that['’]s (?:all|it) (?:for|from) (?:today|tonight|now|us|our live)|this (?:live )?(?:blog|page) (?:is|has) (?:now |been )*(?:closed|ended|finished|no longer)\b|follow (?:along |our |the |all |latest |live |here )+(?:coverage|updates|blog|for))/i,
  },
  {
    kind: 'comments',
    words: 30,
    pattern:
      /^(?:your e-?mail address will not be published|required fields are marked|save my name, e-?mail|notify me of (?:new|follow-?up)|you must be (?:logged|signed) in|log ?in to (?:comment|reply|leave)|sign in to comment|please (?:log|sign) in|be the first to comment|comments (?:are|have been) (?:closed|disabled)|this site uses akismet|learn how your comment data|post comment$|submit comment$|cancel reply$|comment \*|name \*|e-?mail \*|website$)/i,
  },
  {
    kind: 'newsletter',
    words: 40,
    pattern:
      /^(?:sign up (?:here|now|below|today)\b|sign up (?:for|to) .{0,60}\b(?:newsletters?|e-?mails?|alerts?|updates?|briefings?|digest)\b|(?:want|get|receive)\b.{0,60}\b(?:in|to) your (?:inbox|e-?mail)|get (?:our|the) (?:free |daily |weekly |best |latest |top )*(?:newsletters?|e-?mails?|app|alerts?|headlines)\b|subscribe (?:now|today|here|for (?:free|full|more|unlimited|only|as little)|and get|$)|subscribe to (?:our|the|get|read|unlock|continue|keep|support|receive|.{0,40}\b(?:newsletters?|e-?mails?|podcasts?|channel|alerts?))\b|(?:our |the |free |daily |weekly )*newsletters?(?: sign-?up)?$|download (?:our|the) (?:\w+ ){0,3}app\b|enter your e-?mail|join our (?:newsletter|mailing list|community|channel|whatsapp|telegram)|thank you for (?:subscribing|signing up)|by (?:signing up|subscribing|clicking|entering your)\b|you can unsubscribe\b|unsubscribe)/i,
  },
  {
    kind: 'subscription',
    words: 40,
    pattern:
      /^(?:already (?:a |an |have an? )?(?:subscriber|member|subscription|account|subscribed|registered)\b|to (?:continue|keep) reading\b|(?:this (?:article|story|content) is )(?:for|only available to|exclusive to|free for|reserved for)\b.{0,20}(?:subscribers|members)|support (?:our|independent|local|quality) (?:\w+ )?(?:journalism|work|reporting|news)|become a (?:member|subscriber|supporter|patron)|log in$|sign in$|register(?: now| for free)?$|you have (?:\d+|one|no|reached your) (?:free |more |article|limit))/i,
  },
  {
    kind: 'cookies',
    words: 60,
    pattern:
      /^(?:(?:we|this (?:site|website)|our (?:site|website|partners)) (?:and our partners )?uses? (?:of )?cookies|(?:accept|reject|manage) (?:all )?(?:cookies|preferences|and continue)|cookie (?:policy|settings|preferences|notice)|by (?:continuing|using) (?:to (?:use|browse) )?(?:this|our) (?:site|website)|we value your privacy|we care about your privacy)/i,
  },
  {
    kind: 'copyright',
    words: 60,
    pattern:
      /^(?:(?:©|\(c\)\s*(?=\d|copyright)|copyright\s*(?:©|\(c\)|\d{4}|by\b|:))|all rights reserved|this material may not be published|any use of this material)/iu,
  },
  { kind: 'copyright', words: 40, pattern: /^.{0,80}\ball rights reserved\b.{0,200}$/i },
  {
    kind: 'advertisement',
    words: 12,
    pattern:
      /^(?:advertisements?|advertising|ads? by \S+|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid (?:content|post|partnership)|(?:(?:story|article|content) continues (?:below|after)(?: (?:this |the )?(?:ad|advert|advertisement))?)|skip (?:ad|advertisement|to (?:main )?content|past .{1,40})|remove ads|scroll (?:down )?(?:for more|to continue).{0,30})[\s\p{P}]*$/iu,
  },
  {
    kind: 'page',
    words: 8,
    pattern:
      /^(?:(?:hide|toggle|show|view|open) (?:caption|captions|gallery|image|comments|transcript|more)|enlarge(?: this image)?|(?:view|show|load|see) (?:all|more|less|replies)|load more|loading|back to top|top of page|(?:privacy|cookie) (?:policy|notice|settings)|terms (?:of (?:use|service)|(?:&|and) conditions)|(?:contact|about)(?: us| me)?|advertise(?: with us)?|subscriptions?|careers|site ?map|faqs?|help|follow us|sections|archives?|rss(?: feed)?|next (?:article|story|post|page)|previous (?:article|story|post|page)|next|previous|menu|search|home|close|(?:tags?|topics?|categories|filed under): .{0,60}|tags|filed under|(?:\d{1,2}|one|two|three|four|five) min(?:ute)?s? (?:to )?read|reading time:? .{0,20}|\d+ (?:min|minute) read|image source,? .{0,40}|image copyright,? .{0,40}|getty images?|listen to (?:this )?(?:article|story)|this video (?:can not|cannot) be played|to play this video .{0,60}|play video|video player is loading)[\s.…:*]*$/i,
  },
  {
    kind: 'credit',
    words: 14,
    pattern:
      /^(?:photo(?:graph)?s?|images?|pictures?|pics?|video|graphics?|illustration|map|credits?|(?:photo|image|picture|video) (?:credits?|by|courtesy(?: of)?|source)|source|courtesy(?: of)?|via)\s*[:©/|][^.!?]*$/i,
  },
  {
    kind: 'credit',
    words: 10,
    sign: '/',
    pattern:
      /^(?:[\p{Lu}][\p{L}.'’-]*\s){0,4}[\p{Lu}][\p{L}.'’-]*\s?\/\s?(?:AP|AFP|Reuters|EPA|Getty(?: Images)?|AP Photo|Pool|Bloomberg|Shutterstock|Anadolu(?: Agency)?)(?:\s?(?:\/|via)[\p{L}\s/]{2,90})?$/u,
  },
];

/** One look at a line tells whether any rule that goes by letters alone can match it; those with classes of Unicode stand no such union. */
const byLetters = new RegExp(
  rules
    .filter(({ pattern }) => pattern.flags === 'i')
    .map(({ pattern }) => pattern.source)
    .join('|'),
  'i',
);
const byClasses = rules.filter(({ pattern }) => pattern.flags !== 'i');

const glued = /^\p{Lu}\p{Ll}{2,}(?:&?\p{Lu}\p{Ll}{2,}){2,}$/u;

/**
 * Which kind of page furniture a whole line or paragraph is (a share link, a link to another story, part of a form, a credit …), or
 * `undefined`, which is the answer in doubt: losing a sentence of the article is worse than keeping a link.
 */
export const furnitureOf = (line: string): string | undefined => {
  if (line.length > 400) return undefined;
  const open = byLetters.test(line) ? rules : byClasses;
  // Counting words costs more than matching.
  const rule = open.find(
    ({ words, pattern, sign = '' }) => line.includes(sign) && pattern.test(line) && wordCount(line, words + 1) <= words,
  );
  if (rule) return rule.kind;
  if (glued.test(line) && (line.match(/\p{Lu}/gu)?.length ?? 0) >= 3) return 'categories';
  return isBreadcrumb(line) && wordCount(line, 17) <= 16 ? 'categories' : undefined;
};

/** "Home > World > Europe", "News | Politics | Opinion". */
const isBreadcrumb = (line: string): boolean => {
  if (!/[>›»|·•/]/.test(line)) return false;
  const names = line.split(/[>›»|·•/]/);
  return names.length >= 3 && !endsSentence(line) && names.every((name) => /^\s*\p{L}[\p{L}\s&’'-]{1,28}$/u.test(name));
};

/** A line above a form or list of readers' comments; what follows it is not the article's. */
export const opensComments = (line: string): boolean =>
  /^(?:leave a (?:reply|comment)|(?:post|add|write|leave) (?:a |your )?comment|join the (?:conversation|discussion)|(?:reader |view |show )?comments(?: ?\(\d+\))?|\d+ (?:comments|responses|replies|thoughts on .{0,120}))[\s:]*$/i.test(
    line,
  );
