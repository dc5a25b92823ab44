declare module "*.css";
/** The address of a module that is built as a worker. */
declare module "*?worker&url" {
  const address: string;
  export default address;
}
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
