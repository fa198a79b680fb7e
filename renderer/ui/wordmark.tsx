/** The name of the product beside its sign: a cable that stays in. Same as in index.html. */
export function Wordmark() {
  return (
    <div className="wordmark">
      <svg width="18" height="18" viewBox="0 0 18 18" fill="none" aria-hidden="true">
        <path d="M1 9h4M13 9h4" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        <circle cx="9" cy="9" r="4" stroke="currentColor" strokeWidth="2" />
      </svg>
      <span>Holdsteady</span>
    </div>
  );
}
