import { allOf, warning } from './entry.ts';

/** Who approved the plan, and when, as approved.yaml has it. */
interface Approval {
  readonly by: string;
  readonly on: string;
}

/** "the Policy and Resources Committee (June 2019)" */
const who = ({ by, on }: Approval): string => `${by} (${on})`;

const orApprove = 'If this was approved too, say so with cpc approve, --by and --on.';

/** What `cpc approve` stamped, and what differs from it. */
export const approval = {
  'timescale-changed': warning(
    'An original timescale was changed after approval',
    (
      a: Approval & {
        item: string;
        /** Undefined where there was or is none; `withheld` where either must not be published. */
        dates: { from: string | undefined; to: string | undefined } | 'withheld';
      },
    ) => ({
      message:
        a.dates === 'withheld'
          ? `The timescale of ${a.item} is not the one that was approved by ${who(a)}.`
          : `${a.item} has ${timescale(a.dates.to, 'now')}, and had ${timescale(a.dates.from)} when it was approved by ${who(a)}.`,
      help: `Put it back, and write a new date as revisedTimescale in an update, so that both are reported. ${orApprove}`,
    }),
  ),
  'plan-changed': warning(
    'A plan was changed after approval',
    (
      a: Approval &
        (
          | { how: 'words' | 'added'; item: string }
          | { how: 'removed'; items: readonly string[] }
          | { how: 'record' }
        ),
    ) => {
      switch (a.how) {
        case 'words':
          return {
            message: `${a.item} is worded otherwise than it was when it was approved by ${who(a)}, or something else in it has changed.`,
            help: `Put it back, and write what has changed in an update. ${orApprove}`,
          };
        case 'added':
          return {
            message: `${a.item} was not in the plan when it was approved by ${who(a)}.`,
            help: `Say with addedIn in which quarter it was added. ${orApprove}`,
          };
        case 'removed':
          return {
            message: `The plan that was approved by ${who(a)} has ${allOf(a.items)} as well.`,
            help: `Put ${a.items.length === 1 ? 'it' : 'them'} back. What is no longer to be done is withdrawn or superseded in an update, so that it does not vanish. ${orApprove}`,
          };
        case 'record':
          return {
            message: `This is not the fingerprint of the plan, but every item of it is as this file has it: the file was changed since ${who(a)} approved the plan.`,
            help: 'Take the file back from an earlier version of the repository.',
          };
        default:
          return a satisfies never;
      }
    },
  ),
};

const timescale = (literal: string | undefined, when?: string): string =>
  literal === undefined
    ? 'no timescale'
    : `the timescale "${literal}"${when === undefined ? '' : ` ${when}`}`;
