/** How the help of an option names the policies that are shipped; each goes by its name or its country. */
export const samplePolicyNames = "cn-consumer-finance (CN), us-agency (US)";
