/** A font imported by the bundler: its address. */
declare module "*.woff2" {
  const address: string;
  export default address;
}
