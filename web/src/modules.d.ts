declare module "*.css";
declare module "saxen" {
  /** A SAX parser without namespaces: names carry their prefix. */
  export class Parser {
    on(name: string, listener: (...args: any[]) => void): this;
    parse(xml: string): void;
  }
}
