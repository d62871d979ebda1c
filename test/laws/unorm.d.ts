declare module 'unorm' {
  const unorm: {
    nfc(text: string): string
    nfd(text: string): string
    nfkc(text: string): string
    nfkd(text: string): string
  }
  export default unorm
}
