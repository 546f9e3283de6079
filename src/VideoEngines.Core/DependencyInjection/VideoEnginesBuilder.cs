using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace VideoEngines.DependencyInjection;

internal sealed record VideoEnginesBuilder(IServiceCollection Services, IConfiguration? Configuration) : IVideoEnginesBuilder;
