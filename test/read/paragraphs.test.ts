import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/read/yaml.ts';

const read = (text: string): unknown =>
  (readYaml(new TextEncoder().encode(text), 'update').value as { text: unknown }).text;

describe('paragraphs', () => {
  it('are kept apart where a blank line stands between them in folded text', () => {
    expect(read('text: >-\n  One\n  goes on.\n\n  Two.\n\n  Three.\n')).toBe(
      'One goes on.\n\nTwo.\n\nThree.',
    );
  });

  it('are kept apart in plain text over several lines too', () => {
    expect(read('text: One\n  goes on.\n\n  Two.\n')).toBe('One goes on.\n\nTwo.');
  });

  it('leave a list that is indented in folded text as it stands', () => {
    expect(read('text: >-\n  One:\n\n    - a\n    - b\n\n  Two.\n')).toBe('One:\n\n  - a\n  - b\n\nTwo.');
  });

  it('are as written in text whose line ends count', () => {
    expect(read('text: |-\n  - a\n  - b\n')).toBe('- a\n- b');
  });
});
