/// Names of countries and territories as people write them behind an organisation.
enum Country {
    /// Whether the text is one of the names, whatever its case and full stop.
    static func isName(_ text: String) -> Bool {
        var name = text.folded
        if name.hasPrefix("the ") { name.removeFirst(4) }
        return names.contains(name) || names.contains(name.filter { $0 != "." })
    }

    /// English short names of ISO 3166-1 with the usual other forms, and the Korean names of Asian neighbours.
    private static let names: Set<String> = Set(
        """
        afghanistan,albania,algeria,andorra,angola,antigua and barbuda,argentina,armenia,australia,austria,azerbaijan,
        bahamas,bahrain,bangladesh,barbados,belarus,belgium,belize,benin,bhutan,bolivia,bosnia and herzegovina,
        bosnia & herzegovina,bosnia,botswana,brazil,brunei,bulgaria,burkina faso,burundi,cabo verde,cambodia,cameroon,
        canada,cape verde,central african republic,chad,chile,china,colombia,comoros,congo,costa rica,cote d'ivoire,
        côte d'ivoire,ivory coast,croatia,cuba,cyprus,czech republic,czechia,denmark,djibouti,dominica,
        dominican republic,dr congo,democratic republic of the congo,ecuador,egypt,el salvador,england,
        equatorial guinea,eritrea,estonia,eswatini,ethiopia,faroe islands,fiji,finland,france,gabon,gambia,georgia,
        germany,ghana,gibraltar,greece,greenland,grenada,guatemala,guernsey,guinea,guinea-bissau,guyana,haiti,honduras,
        hong kong,hungary,iceland,india,indonesia,iran,iraq,ireland,isle of man,israel,italy,jamaica,japan,jersey,jordan,
        kazakhstan,kenya,kiribati,kosovo,kosovo*,kuwait,kyrgyzstan,laos,latvia,lebanon,lesotho,liberia,libya,
        liechtenstein,lithuania,luxembourg,macao,macau,macedonia,fyr macedonia,fyrom,north macedonia,
        republic of north macedonia,former yugoslav republic of macedonia,madagascar,malawi,malaysia,maldives,mali,malta,
        marshall islands,mauritania,mauritius,mexico,micronesia,moldova,republic of moldova,monaco,mongolia,montenegro,
        morocco,mozambique,myanmar,namibia,nauru,nepal,netherlands,holland,new zealand,nicaragua,niger,nigeria,
        north korea,northern ireland,norway,oman,pakistan,palau,palestine,state of palestine,panama,papua new guinea,
        paraguay,peru,philippines,poland,portugal,puerto rico,qatar,republic of korea,korea,south korea,korea (rep),
        romania,russia,russian federation,rwanda,saint kitts and nevis,saint lucia,saint vincent and the grenadines,
        samoa,san marino,sao tome and principe,são tomé and príncipe,saudi arabia,scotland,senegal,serbia,
        republic of serbia,seychelles,sierra leone,singapore,slovakia,slovak republic,slovenia,solomon islands,somalia,
        south africa,south sudan,spain,sri lanka,sudan,suriname,sweden,switzerland,syria,taiwan,tajikistan,tanzania,
        thailand,timor-leste,togo,tonga,trinidad and tobago,tunisia,turkey,türkiye,turkiye,turkmenistan,tuvalu,uganda,
        ukraine,united arab emirates,uae,united kingdom,uk,great britain,united states,united states of america,usa,us,
        uruguay,uzbekistan,vanuatu,vatican,holy see,venezuela,vietnam,viet nam,wales,yemen,zambia,zimbabwe,
        대한민국,한국,일본,중국,대만,싱가포르,미국,영국,독일,프랑스,인도,호주,베트남,태국,인도네시아,필리핀,홍콩
        """
        .split { $0 == "," || $0 == "\n" }.map(\.trimmed))
}
