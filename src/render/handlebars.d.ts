/** The package without its loader for Node, which reads files. Its types are those of the package's main entry. */
declare module 'handlebars/dist/cjs/handlebars.js' {
  export { default } from 'handlebars';
}
