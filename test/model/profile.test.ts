import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/model/profile.ts';

describe('the settings of a profile', () => {
  it('ask for parts and texts of the tool, and for nothing else', () => {
    const file = {
      title: 'A report',
      description: 'A report.',
      quarter: 'optional' as const,
      documentTitle: 'Report',
      numbering: 'none' as const,
    };
    expect(settingsOf(file).requiredParts).toEqual([]);
    expect(
      settingsOf({ ...file, requiredParts: ['progress', 'council', 'reason', 'progres'] }).requiredParts,
    ).toEqual(['progress', 'reason']);
  });
});
