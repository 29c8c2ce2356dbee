const rope = 'M112 300 C178 300 220 288 256 254 S334 208 400 208';
const ropeBack = 'M112 208 C178 208 220 220 256 254 S334 300 400 300';

/** The mark of the application, as on its icon: two bollards and a rope made fast around them. */
export function HoldfastMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="16 16 480 480" aria-hidden="true" focusable="false">
      <rect x="16" y="16" width="480" height="480" rx="108" fill="#11646d" />
      <g fill="#f6f8f8">
        <rect x="96" y="96" width="120" height="44" rx="22" />
        <rect x="296" y="96" width="120" height="44" rx="22" />
        <rect x="118" y="118" width="76" height="276" />
        <rect x="318" y="118" width="76" height="276" />
        <rect x="84" y="372" width="144" height="44" rx="22" />
        <rect x="284" y="372" width="144" height="44" rx="22" />
      </g>
      <g fill="none" strokeLinecap="round">
        <path d={rope} stroke="#11646d" strokeWidth="62" />
        <path d={rope} stroke="#7cc2c6" strokeWidth="38" />
        <path d={ropeBack} stroke="#11646d" strokeWidth="62" />
        <path d={ropeBack} stroke="#7cc2c6" strokeWidth="38" />
      </g>
    </svg>
  );
}
