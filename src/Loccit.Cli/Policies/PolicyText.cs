using Loccit.Cli.Pretty;
using Loccit.Formats;

namespace Loccit.Cli.Policies;

/// <summary>Policies for people: a table on the terminal, sentences where plain ones are asked for.</summary>
internal static class PolicyText
{
    private const int Indent = 2;

    public static void List(Canvas canvas, List<Policy> policies, bool plain)
    {
        var width = policies.Max(p => p.Id.Length) + 2;
        foreach (var policy in policies)
        {
            var standard = policy == policies[0] ? " (default)" : "";
            if (plain)
                canvas.Wrapped(0, 0, $"Policy {policy.Id}{standard}: {policy.Name}. Fingerprint {policy.Fingerprint}.");
            else
                canvas.Wrapped(
                    0,
                    width,
                    new Run(policy.Id.PadRight(width), Tone.Strong),
                    policy.Name + standard,
                    new Run("  " + policy.Fingerprint, Tone.Faint)
                );
        }
    }

    public static void Show(Canvas canvas, Policy policy, bool plain)
    {
        if (plain)
        {
            canvas.Wrapped(0, 0, $"Policy {Visible.Line(policy.Id)}: {Visible.Line(policy.Name)}. Fingerprint {policy.Fingerprint}.");
            foreach (var rule in policy.Rules)
                canvas.Wrapped(0, 0, Sentence(rule));
            return;
        }
        Head(canvas, policy);
        canvas.Blank();
        var width = policy.Rules.Max(r => r.Change.Length) + 2;
        foreach (var rule in policy.Rules)
            Row(canvas, rule.Change.PadRight(width), width, rule);
    }

    public static void Diff(Canvas canvas, (Policy A, Policy B) pair, bool plain)
    {
        var rules = PolicyJson.Differing(pair).ToList();
        var (a, b) = (Visible.Line(pair.A.Id), Visible.Line(pair.B.Id));
        if (plain)
        {
            foreach (var (mine, theirs) in rules)
            {
                canvas.Wrapped(0, 0, $"{a}: {Sentence(mine)}");
                canvas.Wrapped(0, 0, $"{b}: {Sentence(theirs)}");
            }
        }
        else
        {
            Head(canvas, pair.A);
            Head(canvas, pair.B);
            canvas.Blank();
            var width = Math.Max(a.Length, b.Length) + 2;
            foreach (var (mine, theirs) in rules)
            {
                canvas.Wrapped(0, 0, new Run(mine.Change, Tone.Strong));
                Row(canvas, a.PadRight(width), width, mine);
                Row(canvas, b.PadRight(width), width, theirs);
            }
            canvas.Blank();
        }
        canvas.Wrapped(0, 0, rules.Count == 0 ? $"{a} and {b} judge alike." : $"{Wording.Count(rules.Count, "rule")} of {pair.A.Rules.Count} differ.");
    }

    private static void Head(Canvas canvas, Policy policy) =>
        canvas.Wrapped(
            0,
            Indent,
            new Run(Visible.Line(policy.Id), Tone.Strong),
            "  " + Visible.Line(policy.Name),
            new Run("  " + policy.Fingerprint, Tone.Faint)
        );

    private static void Row(Canvas canvas, string label, int width, PolicyRule rule)
    {
        var tone = rule.Permission switch
        {
            Permission.Silent => Tone.Good,
            Permission.Mark => Tone.Doubtful,
            _ => Tone.Bad,
        };
        canvas.Wrapped(
            Indent,
            Indent + width + 17,
            label,
            new Run(Wording.Of(rule.Permission).PadRight(8), tone),
            Names.Of(rule.Severity).PadRight(9),
            new Run(Visible.Line(rule.Reference), Tone.Faint)
        );
    }

    private static string Sentence(PolicyRule rule) =>
        $"{rule.Change}: {Wording.Of(rule.Permission)}, {Names.Of(rule.Severity)}{(rule.Reference.Length > 0 ? $", {Visible.Line(rule.Reference)}" : "")}.";
}
