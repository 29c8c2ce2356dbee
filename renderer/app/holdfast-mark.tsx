/** The mark: a hitch around a mooring bollard. */
export function HoldfastMark({ size }: { size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M8.2 5.2h7.6M9.6 5.4V19M14.4 5.4V19M6.5 19.2h11" strokeWidth="2" strokeLinecap="round" />
      <path d="M4 10.4c3 2.6 13 2.6 16 0M4 14.2c3 2.4 13 2.4 16 0" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
