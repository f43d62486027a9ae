using Microsoft.Win32.SafeHandles;

namespace Bridge.Webhooks.Schemes.OpenSsl;

/// <summary>An EVP_PKEY.</summary>
internal sealed class KeyHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Libcrypto.FreeKey(handle);
        return true;
    }
}
