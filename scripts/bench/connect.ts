export const benchConnect = async () => '';
