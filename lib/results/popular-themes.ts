import type { Localized } from '@/lib/domain/locale';

/** What the dialog offers before anything has been typed, the most frequent theme first. */
export type PopularThemes = Localized<{ id: string; label: string; count: number }[]>;
