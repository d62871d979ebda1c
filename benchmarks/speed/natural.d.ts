// The rival's own types are TypeScript sources that need other compiler settings; this is all that is used of it.
declare const natural: { AggressiveTokenizerVi: new () => { tokenize(text: string): string[] } }
export default natural
