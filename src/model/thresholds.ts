import type { ConfigFile } from './files.ts';

/** What the rules count by, with the defaults for what nobody has set. */
export type Thresholds = Readonly<Required<NonNullable<ConfigFile['thresholds']>>>;

/**
 * Papers are published five clear days before the meeting in England (Local Government Act 1972, section 100B(3); SI
 * 2012/2089 for executives), and three in Wales (section 100BA(3)). The months are those of the LGA's Corporate Peer
 * Challenge.
 */
export function thresholdsOf({
  thresholds,
  council,
}: Pick<ConfigFile, 'thresholds' | 'council'>): Thresholds {
  return {
    sentenceWords: 25,
    clearDays: council?.country === 'Wales' ? 3 : 5,
    feedbackMonths: 3,
    planMonths: 5,
    reviewMonths: 10,
    reviewReportMonths: 12,
    ...thresholds,
  };
}
