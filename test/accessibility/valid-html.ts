import { HtmlValidate } from 'html-validate';

/** What is wrong with a page as HTML, each with its line. */
export async function invalidities(html: string): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'long-title': 'off',
      // A table whose cells stand below each other on a phone is taken for none by some browsers, so it says that it is one.
      'no-redundant-role': 'off',
    },
  });
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
  );
}
