export const zh = { title: '' };

export const en: typeof zh = { title: '' };
