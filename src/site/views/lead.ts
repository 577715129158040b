import type { ClaimNode } from '../data/nodes.ts';
import { messages } from '../messages.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import type { Printer } from './printer.ts';
import { tells, type Variant } from './variants.ts';
import { claimVariants } from './wordings.ts';

/** The claim that a story begins with, and whether its sources agree on it: in how many wordings they print it, and where these part ways. */
export type LeadClaim = { claim: ClaimCard; title: string; ways: { href: string; title: string } | null; variants: Variant[] };

const most = 2;

/** What so little speaks for is no reason to stop a reader: words that one source alone has, or where and when. */
const enough = 2;

/** The places where sources part ways in what can be seen at a glance, those that a reader needs most first. */
export const tellingVariants = (print: Printer, claim: ClaimNode): Variant[] =>
  claimVariants(print, claim)
    .filter((variant) => tells(variant) >= enough)
    .sort((a, b) => tells(b) - tells(a));

export const leadClaim = (print: Printer, claim: ClaimNode): LeadClaim => {
  const { front: t } = messages;
  const card = claimCard(print, claim);
  const { length } = claim.statements;
  return {
    claim: card,
    title: claim.sources.length > 1 ? t.mostCarried : t.said,
    ways: length > 1 ? { href: `${card.href}#wordings`, title: t.ways(length) } : null,
    variants: tellingVariants(print, claim).slice(0, most),
  };
};
