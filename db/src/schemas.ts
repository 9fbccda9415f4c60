/** The schemas of the product, in the order in which they are described. */
export const schemas = ['reference', 'warehouse', 'kpi', 'dashboard', 'audit'] as const
