/** The package has no types of its own. */
declare module '@jsonresume/schema' {
  const resumeSchema: {
    validate(
      resume: unknown,
      callback: (errors: readonly { readonly stack: string }[] | null, valid: boolean) => void,
    ): void;
  };
  export default resumeSchema;
}
