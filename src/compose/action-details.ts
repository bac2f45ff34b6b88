import type { Action, Objective } from '../model/files.ts';
import { exemptFacts } from './exempt-facts.ts';
import { stated, type Fact } from './fact-rows.ts';
import { statusName } from './labels.ts';
import { laterFacts } from './later-facts.ts';

/** What a plan says of an action besides its words, who does it, when, and how its success is measured. */
export function actionDetails(action: Action): Fact[] {
  const { timescale, status, resources, cost, dependencies, evidence, risk } = action;
  const costs = cost && Object.entries(cost).map(([year, amount]) => `${year} ${amount}`);
  return [
    ...(isSaid(timescale) ? [] : stated('Status when approved', status && statusName(status))),
    ...stated('Resources', resources),
    ...stated('Cost', costs?.join('; ')),
    ...stated('Depends on', dependencies?.join('; ')),
    ...stated('Evidence', evidence?.join('; ')),
    ...stated('Risk', risk),
    ...laterFacts(action),
    ...exemptFacts(action),
  ];
}

/** "Completed" in the column of timescales says the status too. */
export const isSaid = (timescale: string | undefined): boolean => /^completed?\b/i.test(timescale ?? '');

/** Who does it, and the team. */
export function who(item: Objective | Action): string | undefined {
  const named = [item.owner, 'team' in item ? item.team : undefined].filter((name) => name !== undefined);
  return named.length === 0 ? undefined : named.join(', ');
}
