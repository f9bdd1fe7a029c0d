/** The core is compiled without the types of the bundler; this is the little of them that it needs. */
declare module '*.csv?raw' {
  const content: string;
  export default content;
}
