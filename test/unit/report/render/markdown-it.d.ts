/** As much of it as the tests use; its own types are a package by themselves. */
declare module "markdown-it" {
  export default class MarkdownIt {
    constructor(options: { readonly html: boolean; readonly linkify: boolean });
    render(text: string): string;
  }
}
