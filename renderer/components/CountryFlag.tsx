import 'flag-icons/css/flag-icons.min.css';

/** A picture of the flag; the name always stands beside it, so it says nothing to a screen reader. Emoji flags are missing on Windows. */
export function CountryFlag({ iso2 }: { readonly iso2: string | null }) {
  return <span className={iso2 ? `fi fi-${iso2.toLowerCase()}` : 'fi'} aria-hidden="true" />;
}
