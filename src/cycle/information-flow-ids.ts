/** The ids of the flows of information between cycles. They stand apart from what is said about them, so that reading a command needs no catalogue. */
export const INFORMATION_FLOW_IDS = ['need-for-new-services', 'provider-quality-insight', 'strategy-and-capacity'] as const;

/** The id of a flow of information between cycles. */
export type InformationFlowId = (typeof INFORMATION_FLOW_IDS)[number];
