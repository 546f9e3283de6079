using System.Text;
using VideoEngines.Providers.Kling.Wire;

namespace VideoEngines.Providers.Kling;

public sealed class KlingBillingTests
{
    [Theory]
    [InlineData("""[{"charge_type":"unit","package_type":"video","amount":"2.4"}]""", "2.4 kling-unit")]
    [InlineData("""[{"charge_type":"unit","amount":"2.4"},{"charge_type":"unit","package_type":"video","amount":"0.60"}]""", "3 kling-unit")]
    [InlineData("""[{"charge_type":"unit","package_type":"video","amount":1.8}]""", "1.8 kling-unit")]
    [InlineData("""[{"charge_type":"unit","package_type":"video","amount":"0"}]""", "0 kling-unit")]
    [InlineData("""[{"charge_type":"cash","cash_type":"balance","currency":"USD","amount":"0.42","list_price":"0.50"}]""", "0.42 USD")]
    [InlineData("""[{"charge_type":"cash","currency":"CNY","amount":"1"},{"charge_type":"cash","cash_type":"test_balance","currency":"CNY","amount":"0.5"}]""", "1.5 CNY")]
    public void ToCost_OneUnitOfAccount_IsSummed(string billing, string cost) => Assert.Equal(cost, ToCost(billing).ToString());

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""[{"charge_type":"unit","package_type":"video","amount":"1"},{"charge_type":"cash","currency":"USD","amount":"0.42"}]""")]
    [InlineData("""[{"charge_type":"unit","package_type":"video","amount":"1"},{"charge_type":"unit","package_type":"image","amount":"8"}]""")]
    [InlineData("""[{"charge_type":"unit","package_type":"image","amount":"8"}]""")]
    [InlineData("""[{"charge_type":"cash","currency":"USD","amount":"1"},{"charge_type":"cash","currency":"CNY","amount":"1"}]""")]
    [InlineData("""[{"charge_type":"cash","amount":"1"}]""")]
    [InlineData("""[{"charge_type":"voucher","amount":"1"}]""")]
    [InlineData("""[{"charge_type":"unit","package_type":"video","amount":"1"},{"charge_type":"unit","package_type":"video","amount":"two"}]""")]
    [InlineData("""[{"charge_type":"unit","package_type":"video","amount":"1,5"}]""")]
    [InlineData("""[{"charge_type":"unit","package_type":"video","amount":"-1"}]""")]
    [InlineData("""[{"charge_type":"unit","package_type":"video"}]""")]
    [InlineData("""[{"charge_type":"unit","package_type":"video","amount":"9999999999999999999999999999"}]""")]
    public void ToCost_NothingOneCanSay_IsUntold(string billing) => Assert.Null(ToCost(billing));

    [Fact]
    public void ToCost_UnderOddCulture_ReadsInvariantly()
    {
        using var culture = new OddCulture();

        Assert.Equal(new VideoCost(2.4m, "kling-unit"), ToCost("""[{"charge_type":"unit","package_type":"video","amount":"2.4"}]"""));
    }

    private static VideoCost? ToCost(string billing)
    {
        var tasks = KlingStatusMapper.ReadTasks(Encoding.UTF8.GetBytes($$"""{"code":0,"data":[{"id":"1","status":"processing","billing":{{billing}}}]}"""))!;
        Assert.IsType<KlingTask>(tasks[0]);
        return KlingBilling.ToCost(tasks[0].Billing);
    }
}
