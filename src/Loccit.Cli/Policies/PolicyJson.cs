using System.Text.Encodings.Web;
using System.Text.Json;
using Loccit.Cli.Pretty;
using Loccit.Formats;

namespace Loccit.Cli.Policies;

/// <summary>Policies as JSON.</summary>
internal static class PolicyJson
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static void List(Stream output, List<Policy> policies) =>
        Write(
            output,
            json =>
            {
                json.WriteStartArray("policies");
                foreach (var policy in policies)
                {
                    json.WriteStartObject();
                    Head(json, policy);
                    json.WriteBoolean("default", policy.Id == Policy.BuiltIn[0]);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    public static void Show(Stream output, Policy policy) =>
        Write(
            output,
            json =>
            {
                Head(json, policy);
                json.WriteStartArray("rules");
                foreach (var rule in policy.Rules)
                {
                    json.WriteStartObject();
                    json.WriteString("change", rule.Change);
                    Rule(json, rule);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    public static void Diff(Stream output, (Policy A, Policy B) pair) =>
        Write(
            output,
            json =>
            {
                json.WriteStartObject("a");
                Head(json, pair.A);
                json.WriteEndObject();
                json.WriteStartObject("b");
                Head(json, pair.B);
                json.WriteEndObject();
                json.WriteStartArray("rules");
                foreach (var (a, b) in Differing(pair))
                {
                    json.WriteStartObject();
                    json.WriteString("change", a.Change);
                    json.WriteStartObject("a");
                    Rule(json, a);
                    json.WriteEndObject();
                    json.WriteStartObject("b");
                    Rule(json, b);
                    json.WriteEndObject();
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    /// <summary>The rules that judge otherwise; other references judge alike.</summary>
    public static IEnumerable<(PolicyRule A, PolicyRule B)> Differing((Policy A, Policy B) pair) =>
        pair.A.Rules.Select(a => (A: a, B: pair.B[a.Change])).Where(p => p.A.Permission != p.B.Permission || p.A.Severity != p.B.Severity);

    private static void Head(Utf8JsonWriter json, Policy policy)
    {
        json.WriteString("id", policy.Id);
        json.WriteString("name", policy.Name);
        json.WriteString("fingerprint", policy.Fingerprint);
    }

    private static void Rule(Utf8JsonWriter json, PolicyRule rule)
    {
        json.WriteString("permission", Wording.Of(rule.Permission));
        json.WriteString("severity", Names.Of(rule.Severity));
        json.WriteString("reference", rule.Reference);
    }

    private static void Write(Stream output, Action<Utf8JsonWriter> body)
    {
        using (var json = new Utf8JsonWriter(output, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", ReportJson.SchemaVersion);
            body(json);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }
}
