import type { EventStatus, EventType } from '../vocabulary/event.ts';
import type { ActorType } from '../vocabulary/mention.ts';
import type { Review } from '../vocabulary/page.ts';
import type { Place } from '../vocabulary/place.ts';
import type { RelationReason, RelationType } from '../vocabulary/relation.ts';

/* What readers see for the vocabulary's terms: a part of the messages. */

export const actorTypes: Record<ActorType, string> = {
  person: 'Person',
  organisation: 'Organisation',
  government: 'Government',
  group: 'Group',
};

export const placeTypes: Record<Place['kind'], string> = {
  country: 'Country',
  region: 'Region',
  city: 'Town or city',
  site: 'Site',
};

export const eventTypes: Record<EventType, string> = {
  meeting: 'Meeting',
  talks: 'Talks',
  statement: 'Statement',
  call: 'Call',
  attack: 'Attack',
  movement: 'Movement',
  agreement: 'Agreement',
  aid: 'Aid',
  vote: 'Vote',
  ruling: 'Ruling',
  disaster: 'Disaster',
  accident: 'Accident',
  protest: 'Protest',
  appointment: 'Appointment',
  publication: 'Publication',
  other: 'Event',
};

export const eventStatuses: Record<EventStatus, string> = {
  past: 'Reported as having happened',
  ongoing: 'Going on',
  scheduled: 'Announced for later',
  demanded: 'Asked for or proposed',
};

/** How the claim a relation starts from stands to the other one, and the other way round. */
export const relationTypes: Record<RelationType, { from: string; to: string }> = {
  'same-fact-different-frame': { from: 'Frames the same fact differently', to: 'Frames the same fact differently' },
  'disputes-characterisation': { from: 'Disputes the description', to: 'Its description is disputed' },
  denies: { from: 'Denies', to: 'Denied by' },
  'differs-in-number': { from: 'Gives another number', to: 'Another number is given' },
  'differs-in-date': { from: 'Gives another date', to: 'Another date is given' },
  narrows: { from: 'Narrows', to: 'Narrowed by' },
  supersedes: { from: 'Takes the place of', to: 'Replaced by' },
  'responds-to': { from: 'Responds to', to: 'Answered by' },
};

export const relationReasons: Record<RelationReason, string> = {
  'numbers-for-one-quantity': 'different numbers for one quantity',
  'days-for-one-remark': 'different days for one remark',
  'days-for-one-happening': 'different days for one happening',
  'negation-of-same-predicate': 'one says, of the same thing, that it is not so',
  'denial-cue': 'a word of denial introduces it',
  'rival-terms-for-one-movement': 'rival terms for one happening',
  'term-turned-down': 'says it is not what the other calls it',
  'answer-to-speaker': 'said in answer to the other speaker',
  'added-limit': 'it adds a limit',
  'later-count': 'a later count',
  'own-words-withdrawn': 'the speaker takes it back',
  'newsroom-correction': 'the newsroom corrected it',
};

export const reviews: Record<Review, string> = {
  approved: 'Approved by an editor',
  corrected: 'Corrected by an editor',
  rejected: 'Rejected',
};
