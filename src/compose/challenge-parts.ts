import { asInline, asLine, blocksOf } from '../markdown/text.ts';
import { plain } from '../markdown/escape.ts';
import { printList, stack } from '../markdown/list.ts';
import type { Block, Markdown } from '../model/document.ts';
import type { ListStyle, Peer, Theme } from '../model/files.ts';
import { listed } from '../model/words.ts';
import type { Composition } from './context.ts';
import { listOf } from './lists.ts';

/** The themes of the challenge, each with the question it asks. */
export function themeBlocks({ standing, profile }: Composition): Block[] {
  const themes = standing.plan.challenge.themes ?? [];
  return [list(profile.lists.themes, themes.map(themeWords))];
}

/** The label of a theme that has a question ends with a colon. `__` as the dialect's rows begin with `**so:**`. */
function themeWords({ label, question }: Theme): Markdown {
  if (question === undefined) return asLine(label);
  const [first, ...rest] = blocksOf(question, 'entry');
  return stack([`__${asInline(label)}:__ ${first ?? ''}` as Markdown, ...rest]);
}

/** The peers, one an entry. */
export function teamBlocks(composition: Composition, which: 'all' | 'others'): Block[] {
  const team = composition.standing.plan.challenge.team ?? [];
  const peers = which === 'all' ? team : team.filter(({ original }) => original !== true);
  return [list(composition.profile.lists.team, peers.map(peerWords))];
}

/** "A Name OBE, Chief Executive, One Council and Managing Director, Another Council". */
function peerWords({ name, honours, roles = [], organisations = [], position }: Peer): Markdown {
  const person = [name, honours].filter((word) => word !== undefined).join(' ');
  const posts = roles.map((role, at) => {
    const last = at === roles.length - 1;
    const from = listed(last ? organisations.slice(at) : organisations.slice(at, at + 1));
    return [role, ...(from === undefined ? [] : [from])].join(', ');
  });
  // Between posts with commas of their own, commas would not tell one from the next.
  const hasBoth = roles.length > 0 && organisations.length > 0;
  const work = hasBoth ? posts.join(' and ') : (listed([...roles, ...organisations]) ?? '');
  const words = [person, work].filter((word) => word !== '').join(', ');
  const isSaid = position === undefined || position === 'peer' || work.toLowerCase().includes(position);
  const part = isSaid ? '' : ` (${positionNames[position]})`;
  return plain(words + part);
}

const positionNames = { lead: 'lead peer', 'challenge manager': 'peer challenge manager' } as const;

/** The peers' conclusions: those of no theme, then those of one theme under its heading, in the order of the first of each. */
export function findingBlocks(level: number, { standing }: Composition): Block[] {
  const findings = standing.plan.challenge.findings ?? [];
  const themes = new Set([undefined, ...findings.map(({ theme }) => theme)]);
  return [...themes].flatMap((theme): Block[] => {
    const texts = findings.filter((finding) => finding.theme === theme).map(({ text }) => text);
    if (texts.length === 0) return [];
    const heading: Block[] =
      theme === undefined
        ? []
        : [
            {
              kind: 'heading',
              hashes: '#'.repeat(Math.min(level + 1, 6)),
              number: undefined,
              text: asInline(theme),
            },
          ];
    return [...heading, { kind: 'text', text: listOf(texts, 'bullet', (text) => text) }];
  });
}

const list = (style: ListStyle, entries: readonly Markdown[]): Block => ({
  kind: 'text',
  text: printList(
    style,
    entries.map((text) => ({ text })),
  ),
});
