export const benchAnnotate = async () => '';
