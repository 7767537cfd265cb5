namespace Loccit.Documents.Encodings;

/// <summary>
/// Letters with one accent, made of letter and accent (UnicodeData.txt, canonical decomposition; Latin script). The program carries no other Unicode data, so
/// the framework normalises nothing.
/// </summary>
internal static class AccentedLetters
{
    /// <summary>The letter with the accent as one character; letter and combining mark where there is none.</summary>
    /// <param name="letter">A letter without accents.</param>
    /// <param name="mark">A combining mark.</param>
    public static string Compose(char letter, char mark)
    {
        var plain = letter switch
        {
            'ı' => 'i',
            'ȷ' => 'j',
            _ => letter,
        };
        var pairs = Pairs(mark);
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            if (pairs[i] == plain)
                return pairs[i + 1].ToString();
        }
        return $"{plain}{mark}";
    }

    /// <summary>Each letter with what the accent makes of it.</summary>
    private static string Pairs(char mark) =>
        mark switch
        {
            '\u0300' => "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹWẀwẁYỲyỳ",
            '\u0301' => "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźGǴgǵÆǼæǽØǾøǿKḰkḱMḾmḿPṔpṕWẂwẃ",
            '\u0302' => "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑ",
            '\u0303' => "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽEẼeẽYỸyỹ",
            '\u0304' => "AĀaāEĒeēIĪiīOŌoōUŪuūÆǢæǣYȲyȳGḠgḡ",
            '\u0306' => "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ",
            '\u0307' => "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡTṪtṫWẆwẇXẊxẋYẎyẏſẛ",
            '\u0308' => "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧWẄwẅXẌxẍtẗ",
            '\u0309' => "AẢaảEẺeẻIỈiỉOỎoỏUỦuủYỶyỷ",
            '\u030a' => "AÅaåUŮuůwẘyẙ",
            '\u030b' => "OŐoőUŰuű",
            '\u030c' => "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔGǦgǧKǨkǩƷǮjǰHȞhȟ",
            '\u030f' => "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ",
            '\u0311' => "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ",
            '\u031b' => "OƠoơUƯuư",
            '\u0323' => "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọUỤuụYỴyỵ",
            '\u0324' => "UṲuṳ",
            '\u0325' => "AḀaḁ",
            '\u0326' => "SȘsșTȚtț",
            '\u0327' => "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ",
            '\u0328' => "AĄaąEĘeęIĮiįUŲuųOǪoǫ",
            '\u032d' => "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ",
            '\u032e' => "HḪhḫ",
            '\u0330' => "EḚeḛIḬiḭUṴuṵ",
            '\u0331' => "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ",
            _ => "",
        };
}
