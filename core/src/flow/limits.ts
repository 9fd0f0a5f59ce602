/**
 * Where the engine stops looking: bounds that generated code reaches and people's code hardly ever. What was found until
 * then stays, and the report says so. `depth`: evaluations inside each other (real code needs below 60, and 20,000 nested
 * nodes must not overflow the stack). `steps`: evaluations per file. `uses`: places followed per value. `definitions`:
 * writes looked at per variable.
 */
export const flowLimits = { depth: 120, steps: 400_000, uses: 200, definitions: 40 } as const;

export type FlowLimit = keyof typeof flowLimits;
