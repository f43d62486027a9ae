/**
 * What a function of an SDK says that returns where it accepts and throws where it refuses. What it throws besides is a fault
 * of the play. A signed body that is no JSON was accepted: SDKs read it after they verified it.
 */
export async function judged(refusal, verify) {
    try {
        return (await verify()) !== false;
    } catch (error) {
        if (error instanceof SyntaxError) {
            return true;
        }
        if (error instanceof refusal) {
            return false;
        }
        throw error;
    }
}
