using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace Loccit.Archive.Addresses;

/// <summary>
/// Lets connections through to the public internet only. A name is resolved once, every address that it has is looked at, and the connection is made to those very addresses, so that
/// no second answer of the name server can lead elsewhere. What is not public is as Microsoft.Security.AntiSSRF has it, which follows the registries of IANA and the clouds' own services.
/// </summary>
internal sealed class AddressGuard
{
    private readonly IPNetwork[] denied = [.. new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest).DeniedAddresses.Select(IPNetwork.Parse)];
    private readonly bool allowsLoopback;

    public AddressGuard(bool allowsLoopback) => this.allowsLoopback = allowsLoopback;

    /// <summary>The address as it is asked for: http or https, without fragment.</summary>
    /// <exception cref="FetchException">It is none that is fetched.</exception>
    public static Uri Checked(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw new FetchException(FindingCode.AddressRefused, "is no address of the web: http and https are fetched, nothing else.");
        if (address.UserInfo.Length > 0)
            throw new FetchException(
                FindingCode.AddressRefused,
                "holds a name or password, which would be kept with the page. Write it without what stands before the @."
            );
        if (address.HostNameType == UriHostNameType.Basic || address.Host.Length == 0)
            throw new FetchException(FindingCode.AddressRefused, "names no host that can be asked.");
        return address.Fragment.Length == 0 ? address : new UriBuilder(address) { Fragment = "" }.Uri;
    }

    /// <summary>True for an address that is on the public internet.</summary>
    public bool Allows(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return (allowsLoopback && IPAddress.IsLoopback(address)) || !Array.Exists(denied, n => n.Contains(address));
    }

    /// <summary>Connects to a host.</summary>
    /// <exception cref="FetchException">It is not public, there is none, or it does not answer.</exception>
    public async ValueTask<Socket> ConnectAsync(DnsEndPoint host, CancellationToken cancellation)
    {
        var addresses = await ResolvedAsync(host.Host, cancellation).ConfigureAwait(false);
        foreach (var address in addresses)
        {
            if (!Allows(address))
                throw new FetchException(
                    FindingCode.AddressRefused,
                    $"leads to {address}, which is no public address ({host.Host}): pages inside of private networks and on this machine are not fetched. Save the page in a browser and add the file."
                );
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancellation).ConfigureAwait(false);
            return socket;
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new FetchException(FindingCode.NotReached, $"cannot be reached: {host.Host} does not answer at port {host.Port}. Try again later.", e)
            {
                IsPassing = true,
            };
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async ValueTask<IPAddress[]> ResolvedAsync(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var literal))
            return [literal];
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
            if (addresses.Length > 0)
                return addresses;
        }
        catch (SocketException e) when (e.SocketErrorCode is not (SocketError.HostNotFound or SocketError.NoData))
        {
            throw new FetchException(FindingCode.NotReached, $"cannot be reached: the name {host} cannot be looked up now. Is this machine connected?", e);
        }
        catch (SocketException)
        {
            // told below
        }
        throw new FetchException(
            FindingCode.PageGone,
            $"cannot be reached: the name {host} leads nowhere. Look at the address again, and whether this machine is connected; the site may be gone."
        );
    }
}
