using Microsoft.Win32.SafeHandles;

namespace Bridge.Webhooks.Schemes.OpenSsl;

/// <summary>An EVP_MD_CTX.</summary>
internal sealed class DigestHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Libcrypto.FreeDigest(handle);
        return true;
    }
}
