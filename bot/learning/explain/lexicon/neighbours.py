"""Which kinds of words stand side by side, and how willingly, in tenths.

Written by `python -m tests.learning.explain.word_order`.
"""

from __future__ import annotations

NEIGHBOURS = """\
# # -17 A -18 N -39 Ns 12 V -34 Ved -10 Ving -18 Vs -19 Xing -13 Xs -9 a -17 at -14 first -11
# for -23 i -16 in -14 is -14 it -15 just -8 not -13 on -13 or 19 that -11 the -15 then -11
# to -17 until 8 very -8 was -8 were 11 with 10 you -18
A N 10 Ns 12 V -26 Ved -24 Ven -13 Vs -13 a -42 about -11 actually -15 after -25 all -9 also -10
A are -17 be -21 between -10 but -9 can -19 do -29 does -24 every -11 for 11 from -19 get -22
A has -22 have -10 i -30 it -19 just -22 keep -20 keeps -16 later -12 let -11 lets -10 make -11
A makes -14 mean -10 means -13 more -9 much -14 must -15 my -18 next -8 not -37 on 10 once -11
A one 10 only -23 or -19 other -13 our -8 out -12 over -10 own -17 put -21 same -15 set -17
A should -10 since 11 stay -16 still -13 than 12 that -11 the -20 them -28 then -22 these -10
A they -13 this -20 too 11 up -12 use -17 very -15 was -13 were -8 what -16 which -14 why -8
A will -8 with -20 without -8 would -17 you -25 your -17
N Ven -11 Ving -24 Xen -15 Xing -11 a -24 about 11 after -9 again -17 all -20 already 10 an -14
N any -16 because -18 been -8 being -8 can 14 do -11 each -11 few -17 first -10 get -22 gets 17
N had -8 has 14 i -10 if -15 is 13 it -17 its -9 keep -20 later -8 let -15 like 9 make -20
N much -14 my -23 no -9 not -10 now -8 of 10 other -12 our -8 own -19 put -23 set -16 should 13
N since -13 some -19 stays 11 than 12 the -28 them -21 then -15 they -18 this -19 those -11
N up -15 use -20 was 16 we -12 where 9 which 9 while 11 why -8 will 8 without -11 you -10
N your -22
Ns A -10 N -14 Ns -18 Ving -30 Vs -11 Xen -10 Xs -15 a -25 about -8 after -12 all -18 also 11
Ns and 11 any -8 are 20 as 9 can 8 do 13 each -13 exactly 11 few -12 from 12 get 12 gets -10
Ns has -18 i -10 if -8 it -9 its -19 keeps -8 let -10 may 8 means 8 more -18 must 15 my -11
Ns no -14 not -11 of 12 or 17 other -8 out -15 over -12 own -17 put -12 same -13 set -22 some -15
Ns stay 21 still 12 such 11 the -18 them -25 then -8 this -16 those -12 until 9 up -10 very -8
Ns was -10 what -12 when -8 where 11 why -13 will 10 without 8 your -22
V # -11 A -9 N -9 Ns -12 V -16 Ved -32 Ven -11 Xed -12 Xing 11 a 11 actually -10 again 15
V also -10 an 13 any 14 are -12 be -8 been -8 before 9 being -8 by 9 can -19 certain 16 did 8
V do -31 does -22 during 11 each -14 even -8 every -11 from 8 get -18 gets -16 got -10 had -11
V have -22 his 11 how -15 if -18 into 8 it 12 its 12 keep -15 keeps -14 let -16 lets -10 make -16
V maybe 13 me 11 mean -18 means -15 must -13 no -26 not -39 on 9 or -10 out 13 over 16 own -10
V put -20 really -8 same -12 set -29 still -12 than -14 the 11 their 8 them 17 then -32 there -22
V these 17 they -21 those 13 through 12 too 13 up 8 use -15 was -13 what 14 where -10 why -10
V would -17 you -12 your 8
Ved # -12 V -19 Ved -22 Ving -29 Vs -25 Xed -8 Xly 9 again 14 any 8 are -18 at 16 be -12
Ved because -16 before 22 being -8 but -10 by 15 can -15 does -10 every -8 for 9 from 14 gets -8
Ved has -11 have -8 i -17 if -15 in 13 is -27 it -16 keep -8 makes -8 no -12 not -29 of -16 on 16
Ved one 8 only 11 other 8 own -8 rather 8 set -10 the -13 their -10 then -8 there -12 they -15
Ved this -13 to 12 too 11 until 11 up 19 was -11 we -8 what -11 which -10 would -8 you -23
Ven N -14 Ns -12 V -13 X -8 Xs 8 a 8 by 11 out 11 up 13 while 8 | 10
Ving # -15 A -14 N 8 V -13 Ved -17 Ving -20 Vs 10 X -9 Xed -17 Xing -17 after -17 already -8
Ving also -8 are -21 as -8 at 8 be -17 because 9 before -12 being -8 both -17 by -12 can -10
Ving could 8 do -15 does 14 during -13 even 8 exactly 8 few -18 get -10 gets 14 has -10 have -11
Ving his 11 i -12 if 14 in -8 is 13 its -11 just -12 keeps 14 lets 17 make -11 makes 13 means 16
Ving more -17 much -8 not -20 one 15 or -10 out -8 own -10 since -10 so -14 some -8 still -8
Ving than -12 that -22 the -9 their -11 then -18 these -10 they -8 this -13 to -20 use -8 uses 11
Ving very -13 what -19 where 8 which -12 why -18 will 9 with 9 your -17
Vly | 11
Vs N -15 Ns -9 V -27 Ving -14 Vs -16 X 14 Xed -8 Xing -8 Xly -14 actually -11 after 8 again 9
Vs already -15 and -13 are -15 as 9 be -10 before -10 but -13 can -11 do -15 does -8 even 11
Vs few -12 first -8 gets 8 how 8 i -8 if 16 in 10 into 11 is -15 its 8 just 9 later -13 much 8
Vs not -21 one 9 out 19 set -15 so -12 than -10 that -8 them 14 then -17 they -15 this -8
Vs those -8 through 11 until -8 up 10 we -12 were -8 with 12 you -10 | -8
X # -15 N -8 Ven -11 Xen -15 a -9 actually 11 after -18 any -11 are -12 basically -8 be -22
X being -8 both -11 could -10 do -31 does 8 even -8 few -18 first -22 from -11 get -11 gets -17
X have -11 he -10 how 10 in 9 just -8 keep -16 keeps -16 let -15 lets -8 make -17 may 11 mean -13
X means -17 much -14 my -17 now 9 of 9 once -13 other -8 own -23 put -17 really -12 same -15
X still -12 than -8 then -16 there -9 to 8 up -15 use 9 we -21 when -10 who 16 will -8 would -15
X you -8 your -11
Xed # -8 A -18 Ns 14 V -22 Vs -11 X -8 again 16 all 11 any 11 as 11 both 16 by 11 is -15 not -8
Xed of -13 on -10 out 11 so -8 the -10 this 11 to 8 when 11 why 11 with 8 you -14
Xen A -11 N -12 Ns 24 V -10 X -13 a -8 in 8 is -8 not -8 on -8 or 11 the -11 you 17
Xing # 14 N -10 Ns -23 V -16 Ving -14 Xing -8 Xly 8 about 8 an 8 as -8 at 11 but 11 from 8
Xing gets 14 if 8 in 10 is 17 it -9 its -8 like 17 not -19 one -8 the -8 them -10 then -8 up 11
Xing very 8 with 19
Xly A -16 N -18 Vs 8 a -8 and -12 any 11 in -8 it -8 made 11 to 8 use 8 with 8 you -10 | 12
Xs # -22 A -11 N -9 V -15 Xed -13 a -17 again -14 already 8 are 9 be -10 because 14 but -12 by -8
Xs does 13 each -8 few -10 first -8 got -8 has -10 into 8 later -8 lets 9 means -8 much 11 of 15
Xs on 9 one -13 only 11 other 8 own -14 really 11 that 8 then -14 they -11 this -14 up 10 was -11
Xs we -11 what 17 where 8 your -15
a A 17 N 10 Ns -36 V -20 Ved -9 Vs -23 Xen 11 a -29 after -12 again -13 all -8 already -8 and -33
a are -12 as -10 at -15 be -11 because -17 but -8 by -11 can -14 do -20 each -12 few 22 first -10
a for -16 from -22 has -15 have -11 i -23 in -19 is -20 it -31 its -15 keep -10 later -12
a like -10 more -8 much 19 my -15 no -15 not -25 of -25 on -25 one -15 only -11 or -10 own -15
a put -15 really 8 set -15 since -11 so -21 stays -8 than -12 that -22 the -35 them -12 then -16
a there -13 these -10 they -8 this -11 to -25 up -12 use -11 very 16 was -10 what -13 when -12
a while 14 with -28 would -10 you -24 your -20 | -27
about # 16 V -8 X -15 Xing 11 his 11 so -8 them 11 this 11 to 8 your 8
actually X -11 do 8 it 8 no 16 you 13 | -16
after A -23 N -23 Ns -15 V -14 Ved -10 Ving 22 Vs -13 X -19 and -8 do -10 i 14 is -12 that 28
after then -10 this 17 to -17 we 9 with -10 you 13
again A -17 N -26 Ns -26 V -14 Ved -10 Ving -22 Vs -18 X -29 a -10 after 19 and 8 be -15
again because 11 can -11 do -10 for 15 from 8 get -10 is 8 it -10 means -8 not -15 of -8 set -13
again the -12 them -10 then -11 they -12 to -23 with 13 you -15 | 13
all N -9 V -18 Ving -15 Vs -13 Xly 11 a -11 and -13 by 8 his 11 i -10 its 19 my 11 of 14 the 8
all there 16
already Ns -19 Ved 22 Ven 11 Ving -12 Vs 8 X -9 a -8 by 11 from -8 has 14 is -8 it -15 not -10
already of -8 one -11 so -11 with -8 you -8
also Vs 9 Xs 8 after 11 do 11 is 11 means 11 you 8 | -17
am Ving 13 only 11
an A -8 N 17 V -8 Xed 8 Xing 11 and 8 of -8 | -15
and A -21 N -16 Ns -9 V 12 Xen -11 Xly -12 actually -8 again -13 already -17 an -10 and -29 at 11
and be -12 both 11 can -13 does 10 each -8 few -14 first -15 for -13 get -8 gets 10 have -16 i 8
and is -10 it 9 keep 22 later 17 let 15 like -17 mean -8 means -11 most 13 much -10 must -8
and not -19 now 8 of -25 on -10 once -8 or -10 own -13 put 10 same 8 since 15 some -11 their 11
and them -19 then 13 there 8 typically 8 up -10 use 12 uses 8 usually 11 very -11 was -8 we 10
and what -8 when 9 why 15 would -12 you 11 | -51
any N 12 Vs -8 Xs 13 and -10 is -8 more 21 not -11 the -10 | -19
are Ns -17 V 8 Ved 15 Ving 13 Vs -20 Xed 13 Xly -8 a -13 again -11 already 19 and -17 are -14
are do -12 first -8 for -16 in -11 it -16 its -10 means -10 not 23 one -8 only -8 pretty 11
are so -11 still 16 that -13 their -8 them -10 there 8 they -14 we -11 when -8 with -8 you -14
as N -19 Ns -18 V -16 and -10 are -10 as -8 before 8 for -8 it 22 much 11 my 11 not 17 of -10
as the -18 they 25 with -11 you 8 | -25
at # 21 N -25 Ns -17 V -25 Ved -11 Ving -16 Vs -15 a 15 all 23 and -17 each 11 every 11 first 23
at for -8 from -8 get -8 i -10 is -11 it -10 not -12 of -13 once 8 set -11 so -12 that -8 the 15
at to -8 when 8 | -31
basically V 11 X -11 it 11 you 13
be N -20 Ns -22 Ved 22 Ving -15 Vs -12 Xed 26 again -10 and -11 do -12 i -8 it -12 much 8 not -11
be set 8 so -10 the -17 to -8 | -16
because Ns -19 V -18 Vs -12 and -16 he 11 if 11 in 8 is -14 it 12 just 11 most 8 not -11 of 17
because one -10 the 12 there 11 they 8 to -8 we 11 would -8 | -24
been V 11 Ved 11
before A -19 N -16 Ns -15 V -10 Ved -11 Ving 11 X -13 and 13 gets 11 so -10 to -11 was -8 you 13
before | 13
being Ved 17 Ven 11 from -8 | -17
between X -8 you 11 | 8
both A 11 Ving -14 X 15 and -13 for 11 means -11
but # -11 A -21 N -11 Ns -12 Vs -12 Xs -8 after 11 and -11 he 11 i 11 is -13 just 8 mostly 11
but no 8 only 8 please 11 than -8 that 9 then 8 they 8 this 11 to -8 with 19 without 11 you 8
but | -23
by Ns -14 V -19 Ved -10 Ving 14 Vs -14 X 13 Xed -8 Xen 8 Xs 11 all 8 i -8 it -11 of -10 on -8
by the 13 to -11 with 16 you -13 | -24
can A -20 N -20 Ns -21 V 18 Ved -10 Ving -18 Vs -10 Xing -8 Xly 8 Xs -12 a -15 and -14 be 29
can from -10 get 17 i 9 is -15 make 11 not 13 so -10 the -17 to -8 | -13
certain Ns 16
could not 16
course N -10 X -8 and 11 i -8 you 8 | 8
did not 11 that 11 this 16 | -10
do A -19 N -30 Ns -28 Ved -12 Ving -10 Vs -16 X -16 Xing 11 Xs -17 a -22 and -20 at 9 because 11
do but -10 do -15 does -8 each -8 for -8 have -11 much -8 not 23 of -12 on -8 one -8 only -11
do set -13 the -11 to -14 what -10 with 11
does A -20 N -21 Ns -15 V -13 Ved -11 Ving -9 Vs -15 any -8 does -12 from -10 its 13 not 22 so -8
does that -11 the -18 to -12 what -10 | -16
during N -11 Ns -10 Ving 24 not -8 | -14
each A -12 N 20 V -10 Ving -8 not -8 of 13 so -11 the -11
even # 11 more 8 with 13 | -8
every N 21 Ns -8 V -10 X -12 one 11 the -10 | -17
exactly V -8 as 22 those 8 | -8
few A -18 Ns 18 Ved -11 Ving -13 Vs -8 Xed 17 Xs -15 and -10 are 8 for -12 is -8 it -8 just -8
few more 16 not -11 of 13 that -8 the -15 you -8 | -22
finally make 11
first A -12 Ved -14 Vs -13 Xing 11 Xs -13 a -14 at -11 i 11 not -11 on -10 one 17 only 11 so 17
first that -8 the -11 to -8 we 11 while 11 you 17 your -10
for Ns -17 V -8 Ved -15 Vs -22 Xly -10 a 14 all 21 and -23 any 11 are -10 at -13 but -8 each 16
for every 14 for -20 his 11 i -22 in -16 is -13 its -10 just -8 keep -8 maybe 13 me 11 most 11
for my 23 of -17 on -11 one 10 only -11 our 13 own -11 set -10 so -15 some 21 the 17 then -11
for this 16 those 17 we -15 with -20 your 25 | -23
from Ns -16 V -26 Vs -20 X 12 Xing 15 and -19 are -8 because -8 before 11 being 19 can -12
from does -10 few -10 from -11 have -10 is -16 it -18 not -15 of -13 other 8 set -8 so -11
from than -8 that -12 the 9 them -8 there 17 to -19 we -8 with -15 you -15 | -35
generally Vs 11
get N -24 Ns -15 Ved 24 Ving -15 Xed 8 Xs 9 a 11 again -10 any 13 from 11 is -12 means -8 not -14
get that -11 them 11 there 11 to -11 | -16
gets A 16 N -14 Ns -8 V -13 Ved 17 Ven 11 Ving -14 Vs -8 X -18 by 11 is -11 it -8 just 11 only 11
gets really 11 the -15 with -8 | -21
got # 11 N 11 Ns -8 Xing 8 Xly 11 Xs -8 about 8 from 8 its 11 most 11 the -10 this 11 | -13
had # 14 A -8 Ns -10 V -12 a 8 and -10 one 11 set 11 this 11 to 17 | -15
has A 10 Ns -14 Ven 11 Ving -13 Vs 9 Xed 11 Xs -13 already 19 and -18 any 8 been 21 for -12
has got 13 is -8 it -17 no 13 not 10 of -14 one -8 so -10 that -12 the -16 to 12 what -8 you -13
has | -28
have N -10 V -17 Ved 13 Ving -10 X -14 Xs 8 already 11 and -13 are -10 can -11 do -10 few 21
have in -11 is -12 it -10 maybe 11 more 11 much 11 of -8 so -8 to 23 you -17
he A -8 Ved 13 did 11 have 8 the -8 will 11 | -10
here you 8 | 8
his Ns 19 X 11 course 11 | -8
how V -8 X -12 and -8 do 8 they 8 to 13 you 17 | -14
i # -17 A -14 N -20 Ns -29 V 14 Ving -20 Vs -14 Xed 15 Xing -11 Xly 13 a -25 after -8 all -8
i am 19 and -24 are -10 at -8 can 9 could 11 did 14 do 20 first -10 for -17 from -8 get 11 got 8
i had 13 have 17 i -25 in -10 is -15 it -18 its -8 make 19 mean 27 my -15 of -15 on -14 once 14
i one -12 only 13 put 20 set 19 so -13 some -8 that -17 the -31 them -11 to -18 usually 8 was 9
i will 8 with -14 would 21 | -39
if A -12 N -15 Ns -17 V -17 X -17 Xs -10 a 13 i 13 that -8 there 16 you 24 | -21
in # -16 N 10 Ns -15 V 8 Ved -18 Vs -21 Xed -10 Xen 11 a 10 again -14 an 16 and -24 are -13 be -8
in because -8 between 17 both -8 can -10 do -8 each 13 every 17 first 11 for -16 from -12 i -10
in in -19 is -15 keep -8 means -13 most 11 my 16 not -14 of -15 on -13 one -8 so -14 the 14
in there 9 they -12 this 11 to -19 was -10 what -16 why -10 with -11 you -13 your 9 | -25
into my 11 the 11
is A 11 N -25 Ns -30 Ved 12 Ven 13 Vs -23 Xed 15 actually 11 after -11 also 8 an 8 and -9 are -11
is at -15 be -8 because -14 being 8 but -11 do -10 does -8 first -8 from -19 gets -11 has -11
is how 11 if -11 is -27 it -29 its -10 like 13 no 11 not 17 of -19 on -13 only -11 same -8 set 15
is still 23 that 11 the -9 then -8 too 8 usually 8 very 8 we -8 when 11 where 16 with -11 you -19
is your 11 | -12
it # -17 N -41 Ns -25 Ving -31 Vs 16 Xing -18 Xs 12 a -9 after -8 again 11 all 13 already 9
it any -12 are -15 as -13 because -12 before -11 but -10 can 8 do -20 does 20 each -8 got 19
it has 25 in -21 is 14 it -32 its -15 keeps 12 let -11 lets 11 like 8 makes 9 means 17 more -14
it much 13 must 8 my -10 no -14 of -23 on -13 one -13 only 8 own -8 set -10 simply 8 stays 11
it than -11 that -20 the -14 they -13 to 9 too -8 typically 11 usually 8 was 20 we -14 what -17
it you -15 your -15
its # -8 Ns 23 V -10 Ved -12 Vs -8 a -17 and -18 is -8 it -15 of -8 own 8 so -10 that -14 the -19
its them -13 then -11 to -10 with -8 you -14 | -32
just # 8 A -13 N -18 Ns -15 V 15 X -15 Xs -8 and -15 are -8 as 17 is -8 like 16 make 11 my 11
just on -10 the 20 to -10 would -8 you -14 | -28
keep N -9 V -15 Ving 17 Vs 8 X -19 and -10 being 11 not -11 on 9 the 14 their 16 those 11 to -10
keep with -10 | -27
keeps N -14 V -15 Ving -15 and -10 it -8 its 11 the 18 them 8 what 19 | -23
later # -8 N -9 Ns -20 Ving -10 Vs 11 X -17 a -10 in -11 its -10 put 11 set 13 the -15 then -8
later they 11 to 13 you 17
let A -13 N -11 Ns -11 V -21 Xing 11 a 13 it 13 its 11 me 11 my 11 only 11 that 11 the 10 them 11
let this 11 with -8 | -18
lets A -8 N -8 Ns -10 V -12 Ving -8 it 13 the 13 them 16 those 11 you 11 | -14
like # 17 A -18 N 9 V -17 Ved -10 Xing 9 a 10 all 11 and -16 are -8 is -13 keep 11 so -8 that 16
like this 19 to 13 what -8 you -13 your -8 | -8
made N 8 Xs 11 a 11 by 8
make A -13 Xing 11 all 11 an 11 and -10 do 11 i -10 it 22 not -10 some 11 the 14 them 8 you -8
make | -20
makes N -15 V -13 Ved -8 a -8 one 8 the 17 them 19 | -22
may V 9 do 11
maybe # 16 V -11 X -8 Xen 16 a 11 the 8
me V 11 a 14 to 11
mean A 10 V -10 X -14 Xs -8 a 8 i -11 if 11 it -8 just 11 that 11 the 12
means N -10 Ns -19 V -19 Ved -12 X -13 Xing 11 and -11 be -10 from -8 in -8 its 11 means -8
means not -14 of -8 that 20 the 13 their 8 they 16 to -10 we 11 you 11 your 11
more A 13 N 11 Ns 8 V -22 Ved 8 Ving -17 Vly 8 Vs -8 Xs -11 a -8 at 8 by 11 from -10 have -10
more is -13 it -18 more -8 not -14 of -8 since 8 so -8 than 8 the -14 with 11 you -10
most A -8 Ns 11 of 21
mostly A 8 i 11 you 11
much A 15 N 10 V -11 Ved -8 Ving -8 Vs -11 Xed 11 a -8 more 8 not -12
must A -10 N -13 V 9 keep 11 not 20 one 11 the -13 to 8 | -18
my N 18 Ns 12 V -15 Ved -12 Ving -12 X 8 a -14 and -12 for -10 i -12 it -11 my -8 not -10 on -11
my one -13 other 8 own 28 so -11 that -8 the -17 these 11 to -8 | -30
next V -8 i 11 make 11 the 8 you 11 | -11
no Ns -15 Ved 13 Ving 8 Vs 8 X 9 Xs 9 a -10 again -8 and -13 for -8 is -14 it -13 not -12 on -8
no put -10 so -10 the -19 to -17 you -13
not # -8 N -24 Ns -23 V 17 Ved 17 Ven 16 Ving -9 Vs -13 Xed 9 Xing -17 Xly -8 Xs -10 a -9
not after -11 again -16 already -10 also -10 and -28 are -17 be 22 because -8 before -13 by -12
not can -12 do -9 does -23 each -8 first -10 from -13 get 18 has -13 have 21 i -13 if -11 is -25
not it -29 just 11 keep 15 let 13 lets -8 make 13 means -13 more 12 no -13 not -22 of -18 on -17
not really 8 set 12 some -10 the -17 then -10 they -11 this -12 use 8 what -14 when -14 with -12
not would -8 you -26 your -10 | -34
now X -8 and -8 i 11 so 8 with 11
of # 12 Ns 10 V -21 Ved -18 Ving 10 Vs -20 X -8 Xing -13 again -10 already -11 and -27 are -13
of at -8 because -11 course 19 do -14 every 8 for -18 from -11 get -8 has -12 i -12 in -12 is -19
of its 8 my 11 not -20 of -15 on -13 only -10 over 11 put -10 set -8 since -8 so -17 some 8
of that -15 the 14 them 19 there -12 these 13 this 15 to -17 we -10 what 8 with -16 you -21 | -23
on # -12 N -19 Ns -18 V -24 Ved -23 Vs -16 Xed -10 Xen 13 Xing 8 Xly 11 after -11 again 21 all 8
on and -9 any -8 at -10 can -8 do -14 each 16 every 13 first -10 for 14 from -10 get -10 i -16
on is -14 it 10 keep -10 later -10 like -11 make -8 my 14 no -8 not -17 of -15 on -12 once 8
on over -8 own -13 set -14 so -14 some -11 that -11 the 13 them 9 then -15 there -11 what -10
on with 17 you -8 your 12
once N -13 X -12 did 11 from 11 it 11 more 26 that 13 they 11 you -10 | -19
one A -11 Ns -16 Ving -15 Vs 17 X -11 Xly 13 a -18 again -8 because -10 by -10 from 27 is 11
one keeps 8 lets 11 more 9 not -10 of 8 on -13 one -11 than -8 those 11 to -12 when 11 with 11
only # 9 A -8 N -11 Ving -12 X -15 a 10 and -14 few 11 first -8 for -15 got 16 had 19 have 16
only i -10 in -8 is -10 means 11 my 11 not -8 of -10 on -12 once 8 own 11 that 8 the 13 what 11
only you -15
or A -18 N -16 V -8 Ved -8 Ving -12 X 10 Xing 13 Xs -8 actually 11 and -11 for -8 no 14 only 8
or rather 17 really 11 so 24 the -11 you -10 | -25
other A -8 N 13 V 10 X 11 Xs 11 it -8 the -13 | -16
our N 15 Ving -10 X 8 own 13 | -10
out Ns -10 and -8 from 11 of 11 on 11 the 11
over N 14 Ns -8 V -16 and -8 it 8 the 17 them 9 to -8
own A -14 N 17 Ns 17 V -24 Ving -15 X -23 Xs 13 and -12 for -8 in -8 it -13 later -8 put -8
own set 16 the -14 to -10 your -8 | -14
please V 8 with 11
pretty X 11
put A 8 N -19 Ns -17 V -17 Vs 20 a 18 and -17 for -10 i -10 in 13 my 8 of -10 on -8 the -9 them 8
put to -8 while 8 you -8 your 19 | -15
rather do 8 it 8 than 11 use 8
really A 19 N -8 Ns -8 V -12 no 11 really 11 stay 8
same A -13 N -12 V -8 Xing 8 after 11 and -8 as 11 here 11 in 13 that -8 the -8 we 8
set Ns -19 V -11 Ved -13 Ving -15 Vs 19 Xs -12 a -12 again -10 and -20 can 8 do -12 it 18 its 13
set not -17 of 11 on -12 or 11 set -15 so -10 some 8 them 11 then -17 very 8 with -11 you -17
set | -14
she Vs 11 gets 11 has 8
should N -11 V -11 be 19 get 8 i 11 not 19 really 8 the -8 to -8 | -15
simply V 11 what 11
since N -12 Ns -8 V -12 i 11 most 11 my 11 of -8 that 8 the 10 there 8 to -10 you 15 | -19
so N -11 Ns -14 V -15 Ved -21 Vs -24 Xed -8 Xly 11 already -8 and -24 are -13 as 11 at -12
so because -8 can -10 do -12 does -8 each 8 even 11 few 8 first 11 for -11 get -8 has -10
so have -11 i 12 in 14 is -11 it 12 just 8 later 8 means -10 much 8 not -12 of -15 our 8 so -13
so stays 11 that 21 the 12 their 8 there 11 they 18 this -11 to -18 why 11 you 8 | -11
some A -18 Ns 16 V -15 Ving -13 and -8 i -11 more 17 of 20 that -8 the -17 you -8 | -14
stay A 10 N -8 Ns -10 V -8 Ving -10 as 16 not -8 put 11 the 13
stays A 11 N -12 V -8 as 19 put 11 | -15
still A 9 Ns -14 Xs 8 do 11 does 11 get 11 have 11 it -8 the -16 there 13
such as 11
than # 11 A -22 N -18 Ving 16 X -21 a 11 and -12 before 22 from 22 is -8 it -15 that 8 to 8
than what 13 | -21
that # -12 Ved -19 Vs 8 Xed -10 Xing -13 all 13 already 8 and -12 any -8 basically 11 be -8
that each 8 from -12 have 11 if -10 is 9 just 11 keeps 8 like -10 makes -8 means 13 more -10
that much 8 of -18 on -11 only -8 set 9 she 11 so -20 still 11 that -17 the 9 there -8 they 16
that up 9 usually 11 was 13 were 16 what 13 why 19 with -15 would 16
the # -28 A 12 N 15 Ns 9 Ven -11 Vs -16 Xed -21 Xen 8 a -35 actually -11 after -19 again -27
the all -18 already -8 also -8 and -42 any -10 are -23 as -14 at -25 be -20 because -16
the before -20 but -17 by -17 can -21 do -27 does -22 during -10 each -10 few -15 first 11
the for -33 from -26 get -19 gets -11 got -10 has -15 have -24 i -31 if -15 in -29 is -35 it -37
the its -22 just -18 keep -17 keeps -18 later -17 let -12 make -13 makes -15 means -16 more -20
the much -14 must -8 my -21 next -8 no -15 not -36 of -33 on -29 once -14 only -9 or -14 other 21
the out -12 over -11 put -20 really -11 same 21 set -26 should -12 since -8 so -30 stay -13
the stays -11 still -12 than -17 that -29 the -47 their -11 them -25 then -27 there -18 these -8
the they -21 this -20 those -8 to -39 too -8 use -8 very 9 was -17 we -19 were -8 what -22
the when -21 where -10 which -8 while -17 will -10 with -30 would -17 you -35 your -14 | -41
their N -8 Ns 19 V -10 Ved -10 Ving -13 the -11 | -12
them N -24 Ns -14 Ved -13 Ving -8 Xly 8 a -10 again 16 all 8 do -8 for -13 from 11 i -11 is -8
them it -11 its -8 later -14 lets 8 makes -8 not -12 of -12 on -11 other 8 that -14 the -22
them them -8 | 13
then # -11 N -10 Ns -22 V 13 Ved -15 Vs 8 Xs -14 again -8 and -18 can 11 do -8 for -14 from -8
then he 11 i 15 just 13 let 8 make 11 must 11 not -12 on -13 our 11 own -8 put 13 set 20 so -10
then that -10 then -11 there 13 to -15 we 11 with -15 you 12 | -14
there N -20 Ns -15 V -21 Ved -10 X -23 a 19 already 11 are 17 at 8 but 8 for -10 from 8 has -10
there i -11 is 18 it -13 like 11 no 15 of -10 only 8 so -11 the -19 this 8 was 17 what -10
there you -17
these N -8 Ns 13 Ving -10 Xs 8 do 8 the -8 | 8
they N -17 Ns -21 Ved -12 Ving -20 Vs -16 X 12 Xed 11 already 11 and -10 are 21 by -8 can 20
they do 17 get 8 in -10 it -8 keep 9 mean 8 means -8 only 8 same -8 should 11 so -17 stay 8
they still 11 that -11 the -10 to -11 were 17 | -13
this N 10 Ving -12 Xs -8 a -11 and -13 for -10 from -11 is 13 like -8 makes 16 of -11 on -8
this one 17 set 8 so -8 too 11 up 11 we 11 with 16
those # 17 A -10 Ns 20 V -15 Ving -8 X -15 Xs -8 are 11 not -8 that -8 the -10 to -8
through all 11 the 17 | -8
to A 9 N -13 Ns -33 V 16 Ved -24 Ving -31 Vs -28 a -14 after -11 again -23 all -10 already -8
to and -31 are -13 be 20 because -12 before -13 by -12 can -8 does -13 for -24 from -15 has -8
to have 10 i -20 if -12 in -18 is -28 it -9 its -11 just -11 keep 10 later -11 let 8 like -11
to make 11 must -8 no -12 not -13 of -16 on -24 one -14 only -15 own -10 so -15 still 8 that -18
to their 11 them -14 then -8 there -13 this -10 to -29 very 11 we -12 when -12 with -18 would -8
to you -27 your 14 | -24
too A -8 N -8 V -11 but 11 the -8 | 16
typically Vs 11 more 8
until Ns -8 X -12 it 13 the 17 | -12
up N 8 V -13 Vs -12 X -15 before 8 it -10 to 8 with 19
use A -8 V -15 Ving -14 X -17 a 24 an 11 and -11 it 9 | -20
uses A 11 Ving -8 a 11
usually A 11 do 11 has 11 more 11 | -15
very # -8 A 16 X 13 Xly 8 a -8 same 11 the -8 | -18
was A -13 N -17 Ns -11 Ved 19 Vs -10 X 9 about 8 already 8 and -13 i -12 in 11 is -8 made 11 on 8
was very 11 | -11
we A -22 N -23 Ns -19 V 15 Ving -15 Xs -8 and -17 are 14 do 16 for -11 got 16 had 17 have 11 i -8
we in -10 it -8 keep 11 make 8 not -11 one -13 put 14 the -18 to -14 use 11 we -16 will 11
we with -12 | -27
were A 9 N -11 Ved 15 X 8 on -8
what Ns -9 V -11 Ved -12 Ving 8 a 8 and -15 be -8 few -8 he 13 i 16 in -15 it 17 not -14
what should 11 so -13 the 10 them -8 they 12 to -12 was 22 your -8 | -28
when N -20 V -12 Ved -8 Ving -12 Vs -8 X -9 Xs -12 a 11 and -10 are -8 does -8 i -8 my 11 on -12
when one -12 she 8 that 8 the 11 there 11 they 9 this 11 we 13 with -8 you 26 | -29
where X -11 i 8 the 17 we 11 you 16 | -11
which A -10 N -17 Ns -11 Ving -8 Vs 13 Xs 11 gets 11 has 11 i 13 is 23 it -8 makes 11 means 11
which on -10 was 16 were 11 | -22
while N -10 V -13 Ving 8 X -8 i 16 stay -10 the 15 we 11 you 8
who Xs 16 already 16
why A -11 Ns -12 Ving -13 Vs -12 both 11 in -10 it 13 not 11 own -10 would 8 you 11
will A -10 V 13 be 8 do 8 get 13 just 8 not 8 the -8 | -14
with V -21 Xing 11 Xly -8 a 22 again -12 all -8 and -26 are 9 as 11 by -12 can -8 do -8 few 17
with first -12 for -16 from -14 he 11 i -13 in -8 is -16 its 15 just 14 like -10 my 13 no -10
with not -15 of -15 on -19 only 13 our 11 really 11 set -13 then -15 there -8 those -8 to -18
with we -14 what 8 when -8 with -15 you -19 your 8 | -25
without N -8 Ns -10 Ving 8 X 8 and -8 any 11 its 11 | -13
would A -17 N -13 Ns -16 V 18 Ved 16 Ving -11 Xs -11 a -10 be 19 because -11 get 15 it -15
would like 11 my -10 not 19 only 11 rather 8 simply 11 that -10 the -18 use 13 | -23
you # -14 A -20 N -37 Ns -20 V 17 Ved 13 Ven 8 Ving -17 Vs -25 Xing -17 Xs -8 a -25 after -13
you again -17 already -14 also 11 and -32 as -11 at -12 basically 11 because -12 by -15 can 20
you could 11 do 24 even 11 few -10 for -13 from -19 get 10 have 25 how -8 i -15 if -13 in -14
you is -20 it -25 its -12 just 8 keep 11 later -18 let 12 like -11 means -10 more -10 most -8
you must 24 my -8 no -12 not -24 of -18 on -20 once -13 one -8 only 11 or -10 out -8 own -8
you put 17 set 12 should 17 simply 11 since -10 so -15 some -10 that -18 the -36 them -17
you then -15 there -10 to -26 with -20 would 22 you -27 your -11 | -32
your # 11 N 14 V -26 Ved -8 Ving -15 Vs -11 Xs -15 a -10 and -14 for -10 in -12 is -10 it -11
your later -8 of -11 on -12 own 28 the -20 to -14 you -16 | -25
| Ns -12 Ved -24 Xly -15 a -9 actually 10 after 10 again -19 all -10 already -17 also 11 and 10
| any -20 are -34 as -25 basically 9 be -27 because 13 before -13 but 15 can -12 course -14
| did -11 does -16 during 10 exactly -10 finally 8 from -13 gets -25 got -15 has -27 have -15
| his -8 i 11 if 14 into -11 is -16 later 10 lets -14 makes -18 may -8 me -13 mean -17 means -22
| most -15 mostly 8 much -15 must -17 next 21 not -13 of -23 on -13 once 12 or 11 other -16
| over -18 own -23 put 8 rather -8 really -19 should -17 since 10 so 13 stay -21 stays -13
| still -16 them -29 then 16 through -12 to -9 too -15 up -21 very -15 was -25 we 9 what 8
| when 12 which 15 why 11 will -12 would -24 you 9 your -10
"""
