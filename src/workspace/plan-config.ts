import type { ConfigFile, Council, PlanFile } from '../model/files.ts';

/** cpc.yaml with the plan's own keys laid over it, one level deep: a plan that names its council keeps the calendar. */
export function configFor(config: ConfigFile, plan: PlanFile): ConfigFile {
  const { ratings, ratingRules, ...others } = config;
  // A scheme and its rules belong together: rules of another scheme name other ratings.
  const inherited =
    plan.ratings === undefined ? { ...(ratings && { ratings }), ...(ratingRules && { ratingRules }) } : {};
  return {
    ...others,
    ...inherited,
    ...(plan.ratings && { ratings: plan.ratings }),
    ...(plan.ratingRules && { ratingRules: plan.ratingRules }),
    ...(plan.council && { council: councilFor(plan.council, config.council) }),
    ...(plan.calendar && { calendar: { ...config.calendar, ...plan.calendar } }),
    ...(plan.vocabulary && { vocabulary: { ...config.vocabulary, ...plan.vocabulary } }),
    ...(plan.house && { house: { ...config.house, ...plan.house } }),
    ...(plan.datesNeedApproval !== undefined && { datesNeedApproval: plan.datesNeedApproval }),
    ...(plan.thresholds && { thresholds: { ...config.thresholds, ...plan.thresholds } }),
    ...(plan.acronyms && { acronyms: [...(config.acronyms ?? []), ...plan.acronyms] }),
    ...(plan.profile && { profile: plan.profile }),
  };
}

/** One name or several: where a plan gives either, neither is inherited. */
function councilFor(own: Council, inherited: Council = {}): Council {
  const { name, names, ...others } = inherited;
  const isNamed = own.name !== undefined || own.names !== undefined;
  return { ...others, ...(!isNamed && name && { name }), ...(!isNamed && names && { names }), ...own };
}
