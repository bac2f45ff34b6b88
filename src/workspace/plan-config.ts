import type { ConfigFile, PlanFile } from '../model/files.ts';

/** cpc.yaml with the plan's own keys laid over it, one level deep: a plan that names its council keeps the calendar. */
export function configFor(config: ConfigFile, plan: PlanFile): ConfigFile {
  return {
    ...config,
    ...(plan.council && { council: { ...config.council, ...plan.council } }),
    ...(plan.calendar && { calendar: { ...config.calendar, ...plan.calendar } }),
    ...(plan.vocabulary && { vocabulary: { ...config.vocabulary, ...plan.vocabulary } }),
    ...(plan.house && { house: { ...config.house, ...plan.house } }),
    ...(plan.ratings && { ratings: plan.ratings }),
    ...(plan.profile && { profile: plan.profile }),
  };
}
