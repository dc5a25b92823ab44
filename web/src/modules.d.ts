declare module "*.css";
declare module "saxen" {
  /** A SAX parser without namespaces: names carry their prefix. */
  export class Parser {
    on(name: string, listener: (...args: any[]) => void): this;
    parse(xml: string): void;
  }
}
/** A WebAssembly module in base64, compiled by `vite.engine.js`. */
declare module "*?wasm" {
  const code: string;
  export default code;
}
