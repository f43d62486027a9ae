namespace Bridge.Webhooks.Verifying;

/// <summary>What a verifier found.</summary>
/// <param name="Verdict">What came of it.</param>
/// <param name="SecretIndex">The place of the secret that fitted; -1 where none did.</param>
internal readonly record struct Finding(Verdict Verdict, int SecretIndex = -1);
