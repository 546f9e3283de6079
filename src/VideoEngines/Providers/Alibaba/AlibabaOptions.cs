namespace VideoEngines.Providers.Alibaba;

/// <summary>Settings of Alibaba's engines (DashScope, the API of Model Studio); they bind from <c>VideoEngines:Alibaba</c>. All of them are those that every provider has.</summary>
/// <remarks>
/// <para>The key is an API key of Model Studio, sent as <c>Authorization: Bearer</c>. Keys, models and hosts belong to one region each: <see cref="ProviderOptions.Region"/> chooses the host,
/// <c>singapore</c> (default), <c>beijing</c> or <c>virginia</c>. Alibaba's newer hosts carry a workspace id, and Frankfurt has only such: set <see cref="ProviderOptions.BaseAddress"/> to
/// <c>https://{WorkspaceId}.ap-southeast-1.maas.aliyuncs.com</c>, <c>...cn-beijing...</c> or <c>...eu-central-1...</c> then (source: ALI-T2V). Several regions are several accounts:
/// <c>AddAccount("beijing", a => { a.ApiKey = ...; a.Region = "beijing"; })</c>, chosen by <see cref="VideoSubmitOptions.Credential"/>.</para>
/// <para>Not thread-safe while it is being set up; engines read it once.</para>
/// </remarks>
public sealed class AlibabaOptions : ProviderOptions
{
}
